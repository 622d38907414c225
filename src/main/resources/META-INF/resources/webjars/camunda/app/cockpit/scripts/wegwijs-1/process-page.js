import {choice, drawing, make, moment, number, percent, table} from './elements.js';
import {address, ask, dictionary} from './server.js';

const STATES = {ALL: 'Lopend en afgerond', RUNNING: 'Alleen lopend', FINISHED: 'Alleen afgerond'};
const HEATS = {count: 'Hoe vaak', time: 'Hoe lang'};

/** Every process with how many cases run and ended, in all versions. */
export async function listPage(api) {
  const processes = await ask(api, 'processes');
  return make('div', {},
    make('h1', {}, 'Historie'),
    make('p', {}, 'Kies een proces. De aantallen tellen alle versies van het model, in uw vestigingen.'),
    searchByNumber(),
    table('Processen', ['Proces', 'Loopt nu', 'Afgerond'], processes.map(one => [
      make('a', {href: '#/historie/proces/' + encodeURIComponent(one.key)}, one.name), number(one.running), number(one.finished)])));
}

function searchByNumber() {
  const field = make('input', {name: 'number', class: 'form-control', autocomplete: 'off', maxlength: 20});
  return make('form', {class: 'wegwijs-filter', onsubmit: event => {
    event.preventDefault();
    if (field.value.trim()) {
      location.hash = '#/historie/zaak/' + encodeURIComponent(field.value.trim().toUpperCase());
    }
  }}, make('label', {}, make('span', {}, 'Nummer van een traject'), field),
  make('button', {type: 'submit', class: 'btn btn-primary'}, 'Zoek'));
}

/** One process: choices, the numbers on the diagram and beside it, and the cases behind them. */
export async function processPage(api, process, choices, choose) {
  const [words, overview] = await Promise.all([dictionary(api), ask(api, 'processes/' + encodeURIComponent(process), choices)]);
  const {whole} = overview;
  return make('div', {},
    make('h1', {}, 'Historie van ' + overview.name),
    filters(words, choices, choose),
    make('p', {class: 'wegwijs-sum'}, make('strong', {}, number(whole.passes)), ' in totaal, ',
      make('strong', {}, number(whole.now)), ' lopen nu',
      whole.median ? `. De helft is klaar binnen ${whole.median}, 90% binnen ${whole.ninetieth}.` : '.',
      words.asOf ? ` Bijgewerkt op ${moment(words.asOf)}.` : ''),
    drawing(overview.picture, 'Model van ' + overview.name),
    make('p', {class: 'wegwijs-note'}, choices.heat === 'time'
      ? 'Hoe donkerder een stap, hoe langer hij duurt. Op de stap staat binnen welke tijd de helft klaar was.'
      : 'Hoe donkerder een stap, hoe vaker hij voorkomt. Op een pad staat welk deel die kant op ging.',
    ' Het model is de nieuwste versie (', String(overview.version), ').'),
    table('Stappen', ['Stap', 'Soort', 'Team', 'Keer', 'Trajecten', 'Deel', 'Nu hier', 'Helft binnen', '90% binnen'],
      overview.steps.filter(step => step.name && (step.passes > 0 || !['Keuze', 'Begin', 'Einde'].includes(step.kind))).map(step => [
        step.name, step.kind, step.teams, number(step.passes), number(step.cases), percent(step.share), number(step.now),
        step.median, step.ninetieth])),
    table('Paden', ['Na', 'Keuze', 'Naar', 'Keer', 'Deel'],
      overview.ways.map(way => [way.from || 'Stap zonder naam', way.name, way.to, number(way.passes), percent(way.share)])),
    words.mayExport ? make('p', {}, make('a', {href: address(api, 'paths.csv', {...choices, process}), download: true},
      'Paden zonder personen downloaden (CSV)'), ' Alleen afgeronde trajecten, in hele kwartalen, van alle soorten partners en uitkomsten. Kleine groepen zijn samengevoegd.') : null,
    await cases(api, process, choices, words));
}

function filters(words, choices, choose) {
  return make('form', {class: 'wegwijs-filter', onsubmit: event => {
    event.preventDefault();
    choose(Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value.trim())));
  }},
  choice('heat', 'Toon in het model', null, HEATS, choices.heat ?? 'count'),
  choice('state', 'Stand', null, STATES, choices.state ?? 'ALL'),
  choice('branch', 'Vestiging', 'Al mijn vestigingen', words.branches, choices.branch),
  choice('partner', 'Soort partner', 'Alle', words.partnerTypes, choices.partner),
  choice('outcome', 'Uitkomst', 'Alle', words.outcomes, choices.outcome),
  choice('from', 'Begonnen vanaf', 'Altijd', words.months, choices.from),
  choice('until', 'Begonnen tot en met', 'Nu', words.months, choices.until),
  make('label', {}, make('span', {}, 'Nummer begint met'),
    make('input', {name: 'number', class: 'form-control', autocomplete: 'off', maxlength: 20, value: choices.number ?? ''})),
  make('button', {type: 'submit', class: 'btn btn-primary'}, 'Toon'));
}

async function cases(api, process, choices, words) {
  const place = make('div', {'aria-live': 'polite'});
  async function show(page) {
    const found = await ask(api, `processes/${encodeURIComponent(process)}/cases`, {...choices, page: String(page)});
    place.replaceChildren(
      table('Trajecten, de laatst begonnen eerst', ['Nummer', 'Vestiging', 'Soort partner', 'Uitkomst', 'Begonnen', 'Afgerond'],
        found.cases.map(one => [
          one.number ? make('a', {href: '#/historie/zaak/' + encodeURIComponent(one.number)}, one.number) : 'Zonder nummer',
          words.branches[one.branch] ?? one.branch, words.partnerTypes[one.partnerType] ?? '', words.outcomes[one.outcome] ?? '',
          moment(one.startedAt), one.endedAt ? moment(one.endedAt) : 'loopt nog'])),
      make('p', {class: 'wegwijs-tools'},
        page > 0 ? make('button', {type: 'button', class: 'btn btn-default', onclick: () => show(page - 1)}, 'Vorige') : null,
        found.more ? make('button', {type: 'button', class: 'btn btn-default', onclick: () => show(page + 1)}, 'Volgende') : null));
    if (!found.cases.length) {
      place.append(make('p', {}, 'Er zijn geen trajecten die hieraan voldoen.'));
    }
  }
  await show(0);
  return place;
}
