import {casePage} from './case-page.js';
import {make, showBegins} from './elements.js';
import {listPage, processPage} from './process-page.js';
import {ask} from './server.js';

document.documentElement.lang = 'nl';

// The address after the #: #/historie/proces/referral?state=RUNNING
function place() {
  const [path, query] = location.hash.slice(1).split('?');
  return {parts: path.split('/').slice(1).map(decodeURIComponent), choices: Object.fromEntries(new URLSearchParams(query))};
}

/** Draws a page into its place; what cannot be shown says so in one sentence. */
async function fill(node, draw, crumbs) {
  const page = make('main', {class: 'wegwijs-history'}, crumbs, make('p', {}, 'Even wachten …'));
  node.replaceChildren(page);
  try {
    page.replaceChildren(...[crumbs, await draw()].filter(Boolean));
    showBegins(page);
    document.title = (page.querySelector('h1')?.textContent ?? 'Historie') + ' · Cockpit';
  } catch (refused) {
    page.replaceChildren(...[crumbs, make('p', {role: 'alert'}, refused.message)].filter(Boolean));
  }
}

function crumbs() {
  return make('nav', {'aria-label': 'Kruimelpad'}, make('a', {href: '#/historie'}, 'Alle processen'));
}

function go(process, choices) {
  location.hash = `#/historie/proces/${encodeURIComponent(process)}?${new URLSearchParams(choices)}`;
}

const pages = [
  {
    id: 'wegwijs.history.list', pluginPoint: 'cockpit.route', priority: 1, properties: {path: '/historie'},
    render: (node, {api}) => { fill(node, () => listPage(api)); }
  },
  {
    id: 'wegwijs.history.process', pluginPoint: 'cockpit.route', priority: 1, properties: {path: '/historie/proces/:process'},
    render: (node, {api}) => {
      const {parts: [, , process], choices} = place();
      fill(node, () => processPage(api, process, choices, chosen => go(process, chosen)), crumbs());
    }
  },
  {
    id: 'wegwijs.history.case', pluginPoint: 'cockpit.route', priority: 1, properties: {path: '/historie/zaak/:number'},
    render: (node, {api}) => { fill(node, () => casePage(api, place().parts[2]), crumbs()); }
  },
  {
    id: 'historie', pluginPoint: 'cockpit.navigation', priority: 95, properties: {path: '#/historie'},
    render: node => { node.replaceChildren(make('a', {href: '#/historie'}, 'Historie')); }
  },
  {
    id: 'wegwijs.history.tab', pluginPoint: 'cockpit.processDefinition.runtime.tab', priority: 50, properties: {label: 'Historie'},
    render: (node, {api, processDefinitionId}) => {
      const show = choices => fill(node, async () => {
        const {process} = await ask(api, 'definitions/' + encodeURIComponent(processDefinitionId));
        return processPage(api, process, choices, show);
      });
      show({});
    }
  }
];

export default pages;
