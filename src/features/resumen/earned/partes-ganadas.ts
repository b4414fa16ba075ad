/** What each institution, cashier and operation earned. Pure; amounts in centavos. */
import { ganadoDe, type Ganado } from '@/engines/listado/listado';

export interface ParteGanada extends Ganado {
  clave: string;
  nombre: string;
  /** what it had earned before; null: nobody asks */
  antes: number | null;
}

const A_LA_VISTA = 8;

export function aLaVista(partes: readonly ParteGanada[], otras: string): ParteGanada[] {
  const orden = partes.toSorted((a, b) => b.total - a.total || b.cuenta - a.cuenta);
  if (orden.length <= A_LA_VISTA) return orden;
  const resto = orden.slice(A_LA_VISTA - 1);
  const suma = ganadoDe(
    resto.map(({ cliente, banco, cuenta }) => ({ comision_cliente: cliente, comision_banco: banco, cuenta })),
  );
  const antes = resto.every((parte) => parte.antes !== null)
    ? resto.reduce((total, parte) => total + (parte.antes ?? 0), 0)
    : null;
  return [
    ...orden.slice(0, A_LA_VISTA - 1),
    { ...suma, antes, clave: 'otras', nombre: `${otras} ${resto.length}` },
  ];
}
