/** The bank's fee as its tariff estimates it, against what there is of it. Pure; amounts in centavos. */
import { sumarEstimados, type Estimado, type RenglonPeriodo } from '@/engines/listado/listado';

/** `con`: of operations of which a tariff says something; `sin`: of the others, with the fee there is. */
export interface ComisionEstimada {
  con: Estimado;
  sin: { cuenta: number; comision_banco: number };
  /** what there is less what is estimated; null: nothing is estimated, or nobody has told any fee yet */
  diferencia: number | null;
}

const NADA: Estimado = { cuenta: 0, comision_banco: 0, estimada: 0, sin_banco: 0, estimada_sin_banco: 0 };

export function comisionEstimada(renglones: readonly RenglonPeriodo[]): ComisionEstimada {
  const con = renglones.reduce(
    (suma, { estimado }) => (estimado ? sumarEstimados(suma, estimado) : suma),
    NADA,
  );
  const suma = (campo: 'cuenta' | 'comision_banco') =>
    renglones.reduce((total, renglon) => total + renglon[campo], 0) - con[campo];
  return {
    con,
    sin: { cuenta: suma('cuenta'), comision_banco: suma('comision_banco') },
    diferencia: con.cuenta === 0 || porConfirmar(con) ? null : con.comision_banco - con.estimada,
  };
}

/** There should be fees, and there is none yet. */
export const porConfirmar = ({ comision_banco, estimada }: Estimado): boolean =>
  comision_banco === 0 && estimada > 0;

export type ComisionDeEntidad = ComisionEstimada & { banco: string };

export interface ComisionDeMes extends ComisionEstimada {
  mes: string;
  entidades: readonly ComisionDeEntidad[];
}

export function comisionDeMes(mes: string, renglones: readonly RenglonPeriodo[]): ComisionDeMes {
  const bancos = [...new Set(renglones.map(({ banco }) => banco))];
  return {
    ...comisionEstimada(renglones),
    mes,
    entidades: bancos.map((banco) => ({
      ...comisionEstimada(renglones.filter((renglon) => renglon.banco === banco)),
      banco,
    })),
  };
}
