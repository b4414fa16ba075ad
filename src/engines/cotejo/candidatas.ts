/** Pass 3: a reference within the other one, or two letters apart at most; same operation and amount, a day apart at most. */
import { paresContenidos, paresUnicos } from '@/engines/cotejo/likeness/contenidas';
import { distancia } from './distancia';
import type { Lado } from './cotejo-side';
import type { Sueltas } from './emparejar';

/** More rows of one operation and amount without a partner are no typing errors, but another day's file. */
const TOPE_POR_MONTO = 200;

const seParecen = (nuestra: Lado, linea: Lado): boolean => {
  if (Math.abs(nuestra.dia - linea.dia) > 1) return false;
  const letras = distancia(nuestra.clave, linea.clave);
  return letras !== null && letras < Math.max(nuestra.clave.length, linea.clave.length);
};

const agrupar = (lados: readonly Lado[]): Map<string, Lado[]> => {
  const grupos = new Map<string, Lado[]>();
  for (const lado of lados) {
    if (lado.muda) continue;
    const clave = `${lado.tipo} ${lado.monto}`;
    const grupo = grupos.get(clave);
    if (grupo) grupo.push(lado);
    else grupos.set(clave, [lado]);
  }
  return grupos;
};

export function candidatas({ nuestras, lineas }: Sueltas): [nuestra: Lado, linea: Lado][] {
  const pares: [Lado, Lado][] = [];
  const suyas = agrupar(lineas);
  for (const [clave, grupo] of agrupar(nuestras)) {
    const enfrente = suyas.get(clave) ?? [];
    if (grupo.length > TOPE_POR_MONTO || enfrente.length > TOPE_POR_MONTO) continue;
    const contenidos = paresContenidos(grupo, enfrente);
    const dichos = new Set(contenidos.flat());
    const libres = (lados: readonly Lado[]) => lados.filter((lado) => !dichos.has(lado));
    pares.push(...contenidos, ...paresUnicos(libres(grupo), libres(enfrente), seParecen));
  }
  return pares;
}
