// Dutch only: a browser set to another language must not fall back to English.
// A slow answer is waited for: after 7 seconds RequireJS would leave the page blank for good.
window.require.config({waitSeconds: 0});

export default {
  app: {name: 'Beheer', vendor: 'Wegwijs'},
  locales: {availableLocales: ['nl'], fallbackLocale: 'nl'},
  disableWelcomeMessage: true,
  customScripts: ['scripts/wegwijs-1/admin'],
  csrfCookieName: 'XSRF-TOKEN'
};
