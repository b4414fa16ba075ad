// Before first paint, so that a dark till never flashes white. A file of its own because the CSP allows no inline script.
(() => {
  let tema = null;
  try {
    tema = localStorage.getItem('kantuta.tema');
  } catch {
    // storage refused: follow the system
  }
  const oscuro =
    tema === 'oscuro' || (tema !== 'claro' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', oscuro);
  // The window of the installed app has the page's own colour.
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', oscuro ? '#1d161a' : '#ffffff');
})();
