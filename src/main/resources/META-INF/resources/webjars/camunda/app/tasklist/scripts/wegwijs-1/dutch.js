// form-js 1.8.7 and a few corners of Tasklist have their English texts built in. They are replaced
// as they appear, only in the places where the program speaks and never where a person wrote.
const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september',
  'oktober', 'november', 'december'];
const DAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const ENGLISH_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
  'October', 'November', 'December'];

const CALENDAR = {
  firstDayOfWeek: 1,
  weekdays: {longhand: DAYS, shorthand: DAYS.map(day => day.slice(0, 2))},
  months: {longhand: MONTHS, shorthand: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']}
};

const SENTENCES = {
  'Field is required.': 'Vul dit in.',
  'Field must be a valid email.': 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Vul een telefoonnummer in met landnummer, zoals +31612345678.',
  'Value is not a number.': 'Vul een getal in.',
  'Select': 'Kies',
  'Search': 'Zoeken',
  'No results': 'Niets gevonden',
  'All values selected': 'U heeft alles gekozen',
  'Nothing to show.': 'Er is niets om te tonen.',
  'of': 'van',
  'Add new': 'Toevoegen',
  'Collapse': 'Inklappen',
  'Remove tag': 'Weghalen',
  'Skip to search': 'Naar zoeken',
  'Increment': 'Eén meer',
  'Decrement': 'Eén minder',
  'Previous page': 'Vorige bladzijde',
  'Next page': 'Volgende bladzijde',
  'Click to remove sorting': 'Klik om de volgorde weg te halen',
  'Month': 'Maand',
  'Year': 'Jaar',
  'dd-mm-yyyy': 'dd-mm-jjjj',
  'd-m-yyyy': 'dd-mm-jjjj',
  'hh:mm': 'uu:mm',
  'hh:mm ?m': 'uu:mm',
  'Powered by bpmn.io': 'Gemaakt met bpmn.io',
  'Close': 'Sluiten',
  'Admin': 'Beheer',
  'Tasklist': 'Taken',
  'Welcome': 'Start',
  ...Object.fromEntries(ENGLISH_MONTHS.map((month, index) => [month, MONTHS[index]]))
};

const PATTERNS = [
  [/^Field must match pattern .*\.$/s, 'Zo klopt het niet. Kijk of u het goed heeft ingevuld.'],
  [/^Field must have minimum value of (.+)\.$/, 'Vul $1 of meer in.'],
  [/^Field must have maximum value of (.+)\.$/, 'Vul $1 of minder in.'],
  [/^Field must have minimum length of (.+)\.$/, 'Gebruik minstens $1 tekens.'],
  [/^Field must have maximum length of (.+)\.$/, 'Gebruik hooguit $1 tekens.'],
  [/^Value is expected to be an integer\.?$/, 'Vul een heel getal in.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.?$/, 'Minder cijfers achter de komma. Hooguit $1 mag.'],
  [/^Value is expected to be an integer and have at most \d+ decimal digits?\.?$/, 'Vul een heel getal in.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Kies $1 of $2.'],
  [/^Expand all \((\d+)\)$/, 'Toon alles ($1)'],
  [/^Remove list item (\d+)$/, 'Haal regel $1 weg'],
  [/^Click to sort by (.+) ascending$/, 'Klik voor volgorde op $1, oplopend'],
  [/^Click to sort by (.+) descending$/, 'Klik voor volgorde op $1, aflopend'],
  // Tasklist puts the name of its own data in front of a sentence of the server.
  [/^(?:<\w+> <- )+(.+)$/s, '$1']
];

const TEXTS = ['.fjs-form-field-error', '.fjs-select-placeholder', '.fjs-dropdownlist-empty', '.fjs-table-empty',
  '.fjs-table-nav-label', '.fjs-repeat-render-add', '.fjs-repeat-render-collapse', '.fjs-taglist-skip-link',
  '.flatpickr-monthDropdown-month', '.alert .sr-only', '.app-switch .dropdown-menu a', '.notifications .message'].join();
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

function inDutch(text) {
  if (Object.hasOwn(SENTENCES, text)) {
    return SENTENCES[text];
  }
  const [pattern, sentence] = PATTERNS.find(([pattern]) => pattern.test(text)) ?? [];
  return pattern ? text.replace(pattern, sentence) : text;
}

/** Dates are written the Dutch way on every computer: form-js asks the browser for its 'default' order. */
export function writeDatesInDutch() {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (Format, [locale, ...rest]) => new Format(locale === 'default' ? 'nl-NL' : locale, ...rest)
  });
}

/**
 * Tasklist's own dates: weeks start on Monday, and a task shows the day itself ("vr 20 nov 2026"), not how
 * long ago it was. Takes effect only before Angular starts, which is when custom scripts are loaded.
 */
export function setCalendarOfTasklist() {
  angular.module('angularMoment').config(['amTimeAgoConfig', 'uibDatepickerConfig', '$provide', (days, picker, provide) => {
    days.fullDateThreshold = -100_000;
    days.fullDateFormat = 'dd D MMM YYYY';
    picker.startingDay = CALENDAR.firstDayOfWeek;
    provide.decorator('$locale', ['$delegate', locale => {
      const {months, weekdays} = CALENDAR;
      Object.assign(locale.DATETIME_FORMATS, {
        MONTH: months.longhand, STANDALONEMONTH: months.longhand, SHORTMONTH: months.shorthand,
        DAY: weekdays.longhand, SHORTDAY: weekdays.shorthand
      });
      return locale;
    }]);
  }]);
}

export function sayInDutch(page) {
  for (const element of page.querySelectorAll(TEXTS)) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const english = texts.currentNode.data.trim();
      const dutch = inDutch(english);
      if (dutch !== english) {
        texts.currentNode.data = texts.currentNode.data.replace(english, () => dutch);
      }
    }
  }
  for (const element of page.querySelectorAll('.fjs-container :is([placeholder], [title], [aria-label])')) {
    for (const name of ATTRIBUTES.filter(name => element.hasAttribute(name))) {
      const english = element.getAttribute(name);
      const dutch = inDutch(english);
      if (dutch !== english) {
        element.setAttribute(name, dutch);
      }
    }
  }
  for (const {_flatpickr: calendar} of page.querySelectorAll('.flatpickr-input')) {
    if (calendar && calendar.l10n.firstDayOfWeek !== CALENDAR.firstDayOfWeek) {
      calendar.set('ariaDateFormat', 'j F Y');
      calendar.set('locale', CALENDAR);
    }
  }
}
