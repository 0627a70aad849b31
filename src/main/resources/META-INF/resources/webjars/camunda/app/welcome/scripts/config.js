// Hindsight's settings of the Welcome page; this file wins over the one in Camunda's jar.

// Camunda's own login form knows no user here: whoever is logged out goes to the one login page, and comes back.
import('/webapp-session.js').catch(failed => console.warn('Hindsight: the session script is missing', failed));

export default {
  app: {
    name: 'Welcome',
    vendor: 'Hindsight'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  links: [
    {label: 'Home', href: '/', description: 'Post-mortems, the plan, appointments and bulletins'},
    {label: 'Your profile', href: '/profile', description: 'Your password, your mail address, and which mails you get'}
  ]
};
