// Dutch only: a browser set to another language must not fall back to English.
// A slow answer is waited for: after 7 seconds RequireJS would leave the page blank for good.
window.require.config({waitSeconds: 0});

export default {
  app: {name: 'Cockpit', vendor: 'Wegwijs'},
  locales: {availableLocales: ['nl'], fallbackLocale: 'nl'},
  disableWelcomeMessage: true,
  // The folder carries a version: browsers keep scripts as long as the engine's version stays the same.
  customScripts: ['scripts/wegwijs-1/historie'],
  csrfCookieName: 'XSRF-TOKEN',
  previewHtml: false
};
