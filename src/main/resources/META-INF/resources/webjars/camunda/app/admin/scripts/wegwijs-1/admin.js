document.documentElement.lang = 'nl';
