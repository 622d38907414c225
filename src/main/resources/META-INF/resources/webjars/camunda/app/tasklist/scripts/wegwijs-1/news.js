// Relative to /camunda, so that a context path in front of it keeps working.
const PAGE = document.querySelector('base').getAttribute('app-root') + '/../desk/nieuws';

/** A link beside the other actions when something changed in the work lately; the page says what. */
export const news = {
  id: 'wegwijs-news',
  pluginPoint: 'tasklist.navbar.action',
  priority: 100,
  render(node) {
    show(node);
  }
};

async function show(node) {
  try {
    const answer = await fetch(PAGE + '/laatste', {redirect: 'manual', headers: {Accept: 'application/json'}});
    if (answer.status === 200) {
      const {text, since} = await answer.json();
      const link = document.createElement('a');
      link.className = 'wegwijs-news-link';
      link.href = PAGE;
      link.title = `${since}: ${text}`;
      link.textContent = 'Nieuw in ons werk';
      node.replaceChildren(link);
    }
  } catch {
    // No news is no reason to say anything.
  }
}
