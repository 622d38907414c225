// Controls that are only a picture get a name for people who cannot see it.
const NAMES = {
  '.region-toggle[data-region=filters]': 'Lijst met filters tonen of verbergen',
  '.region-toggle[data-region=list]': 'Lijst met taken tonen of verbergen',
  '.region-toggle[data-region=task]': 'Gekozen taak tonen of verbergen',
  '.maximize': 'Gekozen taak groot tonen',
  '.reset-regions': 'Alle lijsten tonen',
  '.sorting-choice .sort-direction': 'Volgorde omdraaien',
  '.sorting-choice .glyphicon-remove-sign': 'Deze volgorde weghalen',
  '.new-sort > .dropdown-toggle': 'Nog een volgorde kiezen',
  '.search-field .main-field': 'Zoek in de taken',
  '.search-field .remove-search': 'Zoekterm weghalen',
  '.instance-link': 'Bekijk dit proces in Cockpit',
  '.unclaim': 'Geef terug',
  '.reset-assignee': 'Haal de behandelaar weg',
  '.reset-due-date': "Haal de datum 'uiterlijk op' weg",
  '.reset-follow-up-date': "Haal de datum 'weer bekijken op' weg",
  '.app-switch > .dropdown-toggle': 'Naar een ander onderdeel',
  '.cam-widget-inline-field.btn-group button:has(.glyphicon-ok)': 'Opslaan',
  '.cam-widget-inline-field.btn-group button:has(.glyphicon-remove)': 'Annuleren',
  '.notifications .close': 'Melding sluiten',
  '.form-signin input[type=text]': 'Gebruikersnaam',
  '.form-signin input[type=password]': 'Wachtwoord',
  '.pagination-first a': 'Eerste bladzijde',
  '.pagination-prev a': 'Vorige bladzijde',
  '.pagination-next a': 'Volgende bladzijde',
  '.pagination-last a': 'Laatste bladzijde',
  'nav.cam-nav': 'Menu',
  '.fjs-table-nav': 'Bladeren in de tabel',
  '.page-notifications': 'Meldingen'
};

// What a part of the page is, for people who walk through it by landmarks and headings.
const ROLES = {
  'body > [cam-widget-header]': 'banner',
  '.site-wrap': 'main',
  '.page-notifications': 'region',
  '.search-field .main-field': 'combobox',
  '[cam-tasklist-task-meta] [cam-widget-inline-field]': 'button',
  '.tasks-list li h5, .tasks-list li h6': 'none'
};

const LEVELS = {
  '.task-filters h4, .tasks-list h4, .task-card h4': '2',
  '.task-card h2': '1'
};

const PICTURES = {
  '[cam-tasklist-task-meta] .glyphicon-calendar': 'Weer bekijken op',
  '[cam-tasklist-task-meta] .glyphicon-bell': 'Uiterlijk op',
  '[cam-tasklist-task-meta] .glyphicon-th': 'Teams',
  '[cam-tasklist-task-meta] .glyphicon-user': 'Behandelaar'
};

// The one tab of a task that shows what the engine wrote down. Its place varies, its name does not.
const ENGINE_HISTORY = 'Wat is er gebeurd';
const URGENT = 90;

function set(element, name, value) {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

export function nameControls(page) {
  for (const [selector, name] of Object.entries(NAMES)) {
    page.querySelectorAll(selector).forEach(control => set(control, 'aria-label', name));
  }
  for (const [selector, name] of Object.entries(PICTURES)) {
    page.querySelectorAll(selector).forEach(picture => {
      set(picture, 'role', 'img');
      set(picture, 'aria-label', name);
    });
  }
  for (const [selector, role] of Object.entries(ROLES)) {
    page.querySelectorAll(selector).forEach(part => set(part, 'role', role));
  }
  for (const [selector, level] of Object.entries(LEVELS)) {
    page.querySelectorAll(selector).forEach(heading => set(heading, 'aria-level', level));
  }
  page.querySelectorAll('[role=dialog]').forEach(dialog => {
    set(dialog, 'aria-label', dialog.querySelector('.modal-title')?.textContent.trim() ?? 'Venster');
  });
  nameLoginFields(page);
  nameGroupsOfChoices(page);
  page.querySelectorAll('.task-details .nav-tabs > li').forEach(tab => {
    tab.hidden = tab.textContent.trim() === ENGINE_HISTORY;
  });
  page.querySelectorAll('.tasks-list .priority').forEach(priority => {
    priority.classList.toggle('urgent', Number(priority.textContent) >= URGENT);
  });
  page.querySelectorAll('.actors .groups a').forEach(team => team.removeAttribute('href'));
}

function nameLoginFields(page) {
  page.querySelectorAll('.form-signin [tabindex]').forEach(control => control.removeAttribute('tabindex'));
  page.querySelectorAll('.form-signin input[type=text]').forEach(field => set(field, 'autocomplete', 'username'));
  page.querySelectorAll('.form-signin input[type=password]')
    .forEach(field => set(field, 'autocomplete', 'current-password'));
}

// form-js gives radio buttons and check boxes no group, so their question would not be read out.
function nameGroupsOfChoices(page) {
  page.querySelectorAll('.fjs-form-field-radio, .fjs-form-field-checklist').forEach(field => {
    const question = field.querySelector('label:not([for])');
    const firstChoice = field.querySelector('input');
    if (question && firstChoice) {
      question.id ||= firstChoice.id + '-question';
      set(field, 'role', field.matches('.fjs-form-field-radio') ? 'radiogroup' : 'group');
      set(field, 'aria-labelledby', question.id);
    }
  });
}
