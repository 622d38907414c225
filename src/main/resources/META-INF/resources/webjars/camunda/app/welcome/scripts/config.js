// Dutch only: a browser set to another language must not fall back to English.
// A slow answer is waited for: after 7 seconds RequireJS would leave the page blank for good.
window.require.config({waitSeconds: 0});

export default {
  app: {name: 'Start', vendor: 'Wegwijs'},
  locales: {availableLocales: ['nl'], fallbackLocale: 'nl'},
  disableWelcomeMessage: true,
  customScripts: ['scripts/wegwijs-1/welcome'],
  csrfCookieName: 'XSRF-TOKEN',
  // Our own pages; who may not see one reads so there.
  links: [
    {label: 'Traject volgen', href: '/desk/traject', description: 'Wie verwees naar wie, en met welke gegevens.'},
    {label: 'Partners', href: '/desk/partners', description: 'Nodig de eerste collega van een partner uit.'},
    {label: 'Cijfers', href: '/figures', description: 'Hoe het gaat. Voor leidinggevenden.'},
    {label: 'Modellen', href: '/models', description: 'Wat live staat, en wat u wilt veranderen. Voor proceseigenaren.'},
    {label: 'Berichten', href: '/desk/berichten', description: 'Wat wij aan partners sturen. Voor beheer.'}
  ]
};
