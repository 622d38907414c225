// Dutch only: a browser set to another language must not fall back to English.
// A slow answer is waited for: after 7 seconds RequireJS would leave the page blank for good.
window.require.config({waitSeconds: 0});

export default {
  app: {name: 'Taken', vendor: 'Wegwijs'},
  locales: {availableLocales: ['nl'], fallbackLocale: 'nl'},
  disableWelcomeMessage: true,
  // The folder carries a version: browsers keep scripts as long as the engine's version stays the same.
  customScripts: ['scripts/wegwijs-1/tasklist'],
  csrfCookieName: 'XSRF-TOKEN',
  previewHtml: false,

  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'de gekozen taak oppakken'},
    focusFilter: {key: 'ctrl+shift+f', description: 'naar het eerste filter'},
    focusList: {key: 'ctrl+alt+l', description: 'naar de eerste taak in de lijst'},
    focusForm: {key: 'ctrl+alt+f', description: 'naar het eerste veld van het formulier'},
    startProcess: {key: 'ctrl+alt+p', description: 'iets nieuws vastleggen'}
  }
};
