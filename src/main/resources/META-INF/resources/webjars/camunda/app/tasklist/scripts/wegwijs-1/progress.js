const PAUSE = 10_000;
// Relative to /camunda, so that a context path in front of it keeps working.
const ADDRESS = document.querySelector('base').getAttribute('app-root') + '/../desk/demo-progress';

let asking = false;

/** Shows how far the demo year is, for as long as it fills. No answer means nothing to show. */
export async function showDemoProgress() {
  if (asking || location.hash.startsWith('#/login')) {
    return;
  }
  asking = true;
  try {
    for (let answer = await ask(); answer.busy; answer = await ask()) {
      line().textContent = `Het voorbeeldjaar wordt gevuld: ${answer.percent} %`;
      await new Promise(done => setTimeout(done, PAUSE));
    }
  } finally {
    document.querySelector('.wegwijs-progress')?.remove();
    asking = false;
  }
}

async function ask() {
  try {
    const response = await fetch(ADDRESS, {redirect: 'manual', headers: {Accept: 'application/json'}});
    return response.ok ? await response.json() : {busy: false};
  } catch {
    return {busy: false};
  }
}

function line() {
  let line = document.querySelector('.wegwijs-progress');
  if (!line) {
    line = document.createElement('p');
    line.className = 'wegwijs-progress';
    line.setAttribute('role', 'status');
    document.body.append(line);
  }
  return line;
}
