import {drawing, make, moment, table} from './elements.js';
import {ask, dictionary} from './server.js';

/** The way of one case through all its processes: steps, rules, failures. */
export async function casePage(api, caseNumber) {
  const [words, dossier] = await Promise.all([dictionary(api), ask(api, 'cases/' + encodeURIComponent(caseNumber))]);
  const parts = new Map(dossier.parts.map(part => [part.id, part]));
  return make('div', {},
    make('h1', {}, 'Traject ' + dossier.number),
    make('dl', {class: 'wegwijs-facts'},
      fact('Soort partner', words.partnerTypes[dossier.partnerType]),
      fact('Uitkomst', words.outcomes[dossier.outcome]),
      fact('Vestiging', [...new Set(dossier.parts.map(part => words.branches[part.branch] ?? part.branch))].join(', ')),
      fact('Begonnen', moment(dossier.parts[0].startedAt))),
    make('nav', {'aria-label': 'Processen van dit traject'}, make('ol', {class: 'wegwijs-parts'},
      dossier.parts.map(part => make('li', {}, jump(part.id, part.name), ' ', when(part))))),
    dossier.parts.map(part => chapter(part, parts)));
}

function fact(name, value) {
  return [make('dt', {}, name), make('dd', {}, value || '–')];
}

function when(part) {
  return part.endedAt ? `${moment(part.startedAt)} tot ${moment(part.endedAt)}, ${part.lasted}` : `sinds ${moment(part.startedAt)}, loopt nog`;
}

// The address after the # is the app's own, so a link inside the page moves the reader itself.
function jump(id, text) {
  return make('button', {type: 'button', class: 'btn-link wegwijs-jump', onclick: () => {
    const chapter = document.getElementById('deel-' + id);
    chapter.scrollIntoView();
    chapter.querySelector('h2').focus();
  }}, text);
}

function chapter(part, parts) {
  const caller = parts.get(part.calledBy);
  return make('section', {id: 'deel-' + part.id},
    make('h2', {tabindex: -1}, part.name),
    make('p', {}, when(part), `. Versie ${part.version} van het model.`, caller ? make('span', {}, ' Onderdeel van ', jump(caller.id, caller.name), '.') : null),
    drawing(part.picture, 'De weg door ' + part.name),
    table('Stappen van ' + part.name, ['Stap', 'Soort', 'Wie', 'Begonnen', 'Klaar', 'Duur'], part.steps.map(step => [
      step.calls && parts.has(step.calls) ? jump(step.calls, step.name) : step.name, step.kind,
      [step.teams, step.who].filter(Boolean).join(': '), moment(step.startedAt),
      step.broken ? 'onderbroken ' + moment(step.endedAt) : step.endedAt ? moment(step.endedAt) : 'nu hier', step.lasted])),
    part.rulings.length ? table('Beslissingen', ['Beslissing', 'Regel', 'Waarom', 'Uitkomst', 'Wanneer'], part.rulings.map(one => [
      one.decision, one.rule, one.because, Object.entries(one.outcome).map(([name, value]) => `${name}: ${value}`).join(', '),
      moment(one.at)])) : null,
    part.incidents.length ? table('Storingen', ['Stap', 'Wat', 'Sinds', 'Opgelost'], part.incidents.map(one => [
      one.step, one.kind, moment(one.at), one.solvedAt ? moment(one.solvedAt) : 'nog niet'])) : null);
}
