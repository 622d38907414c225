// Dutch only: a browser set to another language must not fall back to English.
export default {
  app: {name: 'Start', vendor: 'Wegwijs'},
  locales: {availableLocales: ['nl'], fallbackLocale: 'nl'},
  disableWelcomeMessage: true,
  customScripts: ['scripts/wegwijs-1/welcome'],
  csrfCookieName: 'XSRF-TOKEN',
  links: []
};
