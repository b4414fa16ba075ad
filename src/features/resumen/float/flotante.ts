/** Digital balances as an Administrador typed them, moved by the operations since. In localStorage, read as untrusted. */
import { useSyncExternalStore } from 'react';
import { parseDiaTecleado, type Dia } from '@/lib/fecha';
import { crearGuardado } from '@/lib/storage/local-setting';
import { centavos, type Centavos } from '@/lib/monto';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { z } from '@/lib/zod';
import type { Calculado, Entidad } from '@/features/resumen/calcular';

const saldoSchema = z.object({
  banco: z.string().check(z.minLength(1), z.maxLength(300)),
  monto: z.pipe(z.int().check(z.minimum(0), z.maximum(9_999_999_999)), z.transform(centavos)),
});
export type Saldo = z.output<typeof saldoSchema>;

const flotanteSchema = z.object({
  /** the figures are those of the beginning of this day */
  desde: z.string().check(z.refine((dia) => parseDiaTecleado(dia) === dia)),
  saldos: z.array(saldoSchema).check(z.maxLength(200)),
});
export interface Flotante {
  desde: Dia;
  saldos: readonly Saldo[];
}

const guardado = crearGuardado(
  'kantuta.flotante',
  (datos): Flotante | null => z.safeParse(flotanteSchema, datos).data ?? null,
);

/** Throws what the storage throws: the dialog says that they could not be kept. */
export const guardarFlotante = (flotante: Flotante): void => guardado.poner(flotante);

export const useFlotante = (): Flotante | null => useSyncExternalStore(guardado.suscribir, guardado.leer);

/** `inicial` null: nobody has typed it; `qr`: against the drawer, cash in is digital out. */
export interface SaldoEstimado {
  banco: string;
  inicial: Centavos | null;
  entra: number;
  sale: number;
  qr: number;
  estimado: number | null;
}

const SIN_MOVER: Pick<Entidad, 'entra' | 'sale' | 'neto'> = { entra: 0, sale: 0, neto: 0 };

/** `calculado`: the sums since the day of the figures. Centavos. */
export function estimar({ saldos }: Flotante, { entidades }: Calculado): SaldoEstimado[] {
  const bancos = [
    ...saldos.map(({ banco }) => banco),
    ...entidades
      .map(({ banco }) => banco)
      .filter((banco) => !saldos.some((saldo) => claveDeEntidad(saldo.banco) === claveDeEntidad(banco))),
  ];
  return bancos
    .toSorted((a, b) => a.localeCompare(b, 'es'))
    .map((banco) => {
      const clave = claveDeEntidad(banco);
      const inicial = saldos.find((saldo) => claveDeEntidad(saldo.banco) === clave)?.monto ?? null;
      const { entra, sale, neto } =
        entidades.find((entidad) => claveDeEntidad(entidad.banco) === clave) ?? SIN_MOVER;
      return {
        banco,
        inicial,
        entra,
        sale,
        qr: entra - sale - neto,
        estimado: inicial === null ? null : inicial - neto,
      };
    });
}
