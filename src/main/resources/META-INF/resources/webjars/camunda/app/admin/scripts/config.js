// English until its Dutch texts exist: one language on the page, whatever the browser asks for.
// A slow answer is waited for: after 7 seconds RequireJS would leave the page blank for good.
window.require.config({waitSeconds: 0});

export default {
  app: {name: 'Beheer', vendor: 'Wegwijs'},
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN'
};
