/** What the shop earned: the customer's fee and the bank's. Pure; amounts in centavos. */
import type { RenglonPeriodo } from './period';

export interface Ganado {
  cliente: number;
  banco: number;
  total: number;
  cuenta: number;
}

const NADA: Ganado = { cliente: 0, banco: 0, total: 0, cuenta: 0 };

type Renglon = Pick<RenglonPeriodo, 'comision_cliente' | 'comision_banco' | 'cuenta'>;

const sumar = (antes: Ganado, { comision_cliente, comision_banco, cuenta }: Renglon): Ganado => ({
  cliente: antes.cliente + comision_cliente,
  banco: antes.banco + comision_banco,
  total: antes.total + comision_cliente + comision_banco,
  cuenta: antes.cuenta + cuenta,
});

export const ganadoDe = (renglones: readonly Renglon[]): Ganado => renglones.reduce(sumar, NADA);

export type GanadoDeBanco = Ganado & { nombre: string };

const EN_LA_TARJETA = 5;

/** By institution, the best first: all of them. */
export function ganadoDeCadaBanco(renglones: readonly RenglonPeriodo[]): GanadoDeBanco[] {
  const bancos = new Map<string, Ganado>();
  for (const renglon of renglones)
    bancos.set(renglon.banco, sumar(bancos.get(renglon.banco) ?? NADA, renglon));
  return [...bancos]
    .map(([nombre, ganado]) => ({ ...ganado, nombre }))
    .toSorted((a, b) => b.total - a.total || b.cuenta - a.cuenta || a.nombre.localeCompare(b.nombre, 'es'));
}

/** As they stand on a card: those for which there is no room are one, «Otras 4». */
export function ganadoPorBanco(renglones: readonly RenglonPeriodo[]): GanadoDeBanco[] {
  const todos = ganadoDeCadaBanco(renglones);
  if (todos.length <= EN_LA_TARJETA) return todos;
  const otras = todos.slice(EN_LA_TARJETA - 1);
  const juntas = otras.reduce<Ganado>(
    (suma, { cliente, banco, total, cuenta }) => ({
      cliente: suma.cliente + cliente,
      banco: suma.banco + banco,
      total: suma.total + total,
      cuenta: suma.cuenta + cuenta,
    }),
    NADA,
  );
  return [...todos.slice(0, EN_LA_TARJETA - 1), { ...juntas, nombre: `Otras ${otras.length}` }];
}

/** Today's bank fees are not there yet: the banks tell them later, and then all of them. */
export const faltaBanco = ({ banco, cuenta }: Ganado): boolean => banco === 0 && cuenta > 0;
