/** The theme: what public/tema.js reads before first paint. */
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

export function aplicarTema(tema: Tema): void {
  try {
    localStorage.setItem(CLAVE, tema);
  } catch {
    // storage refused: the choice lasts until the reload
  }
  const oscuro =
    tema === 'oscuro' || (tema === 'sistema' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', oscuro);
}
