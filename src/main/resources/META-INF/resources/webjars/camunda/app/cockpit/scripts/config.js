// English until its Dutch texts exist: one language on the page, whatever the browser asks for.
export default {
  app: {name: 'Cockpit', vendor: 'Wegwijs'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN',
  previewHtml: false
};
