/** The theme: what is read before first paint, by first-frame/early.ts and on the demonstration's page by public/tema.js. */
export type Tema = 'sistema' | 'claro' | 'oscuro';

export const TEMAS: readonly { tema: Tema; nombre: string }[] = [
  { tema: 'claro', nombre: 'Tema claro' },
  { tema: 'oscuro', nombre: 'Tema oscuro' },
  { tema: 'sistema', nombre: 'Tema del sistema' },
];

const CLAVE = 'kantuta.tema';

export function leerTema(): Tema {
  try {
    const guardado = localStorage.getItem(CLAVE);
    return guardado === 'claro' || guardado === 'oscuro' ? guardado : 'sistema';
  } catch {
    return 'sistema';
  }
}

function pintar(tema: Tema): void {
  const oscuro =
    tema === 'oscuro' || (tema === 'sistema' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', oscuro);
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', oscuro ? '#1d161a' : '#ffffff');
}

export function elegirTema(tema: Tema): void {
  try {
    localStorage.setItem(CLAVE, tema);
  } catch {
    // storage refused: the choice lasts until the reload
  }
  pintar(tema);
}

export const repintar = (): void => pintar(leerTema());

/** «Tema del sistema» follows the system, and a choice made in another tab arrives here too. */
export function seguirTema(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repintar);
  addEventListener('storage', (event) => {
    if (event.key === CLAVE) repintar();
  });
}
