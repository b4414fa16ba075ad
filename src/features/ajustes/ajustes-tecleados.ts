/** The settings as the form holds them: money and numbers as text, records as rows. */
import {
  comisionesEnGaveta,
  efectoQr,
  efectoQrSchema,
  type Ajustes,
  type EfectoQr,
} from '@/domain/ajustes/ajustes';
import type { Caja } from '@/domain/caja/caja';
import { ENTIDADES_CONOCIDAS } from '@/domain/transaccion/entidades';
import { centavos, formatCifra, montoTecleadoSchema } from '@/lib/monto';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { z } from '@/lib/zod';

export const EFECTOS: Record<EfectoQr, string> = {
  'no-mueve': 'No mueve la gaveta',
  entra: '+ Entra a la gaveta',
  sale: '− Sale de la gaveta',
};

const entreUnoYSesenta = z.pipe(
  z.string().check(z.trim(), z.regex(/^\d{1,2}$/, 'Escriba los minutos, de 1 a 60')),
  z.transform(Number),
);

export const ajustesTecleadosSchema = z.object({
  nombre_tienda: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Escriba el nombre de la tienda'),
      z.maxLength(60, 'El nombre va hasta 60 letras'),
    ),
  umbral_confirmacion: montoTecleadoSchema.check(
    z.refine((monto) => monto >= centavos(100), 'El umbral va desde Bs 1,00'),
  ),
  bloqueo_minutos: entreUnoYSesenta.check(
    z.refine((minutos) => minutos >= 1 && minutos <= 60, 'Escriba los minutos, de 1 a 60'),
  ),
  conteo_ciego: z.boolean(),
  ancho_comprobante: z.pipe(
    z.enum(['58', '80']),
    z.transform((ancho): 58 | 80 => (ancho === '58' ? 58 : 80)),
  ),
  desfase_servidor: z.pipe(
    z.enum(['-4', '0', '4']),
    z.transform((horas): -4 | 0 | 4 => (horas === '0' ? 0 : horas === '4' ? 4 : -4)),
  ),
  /** By caja id, as it is kept: the list may come back in another order while the form is filled in. */
  comisiones_en_gaveta: z.record(z.string(), z.boolean()),
  entidades: z.array(z.object({ nombre: z.string(), efecto: efectoQrSchema })),
});
export type AjustesEnForm = z.input<typeof ajustesTecleadosSchema>;
export type AjustesTecleados = z.output<typeof ajustesTecleadosSchema>;

function entidadesDe({ efecto_qr }: Ajustes): string[] {
  const conocidas = new Set(ENTIDADES_CONOCIDAS.map(claveDeEntidad));
  const otras = Object.keys(efecto_qr).filter((cada) => !conocidas.has(claveDeEntidad(cada)));
  return [...ENTIDADES_CONOCIDAS, ...otras];
}

export const alForm = (ajustes: Ajustes, cajas: readonly Caja[]): AjustesEnForm => ({
  nombre_tienda: ajustes.nombre_tienda,
  umbral_confirmacion: formatCifra(ajustes.umbral_confirmacion),
  bloqueo_minutos: String(ajustes.bloqueo_minutos),
  conteo_ciego: ajustes.conteo_ciego,
  ancho_comprobante: ajustes.ancho_comprobante === 58 ? '58' : '80',
  desfase_servidor: ajustes.desfase_servidor === 0 ? '0' : ajustes.desfase_servidor === 4 ? '4' : '-4',
  comisiones_en_gaveta: Object.fromEntries(
    cajas.map(({ id }) => [String(id), comisionesEnGaveta(ajustes, id)]),
  ),
  entidades: entidadesDe(ajustes).map((nombre) => ({ nombre, efecto: efectoQr(ajustes, nombre) })),
});

/** What the device keeps. Cajas that are not in the form (deleted, or not loaded) keep what they had. */
export function delForm(
  { comisiones_en_gaveta, entidades, ...resto }: AjustesTecleados,
  antes: Ajustes,
): Ajustes {
  return {
    ...antes,
    ...resto,
    comisiones_en_gaveta: { ...antes.comisiones_en_gaveta, ...comisiones_en_gaveta },
    efecto_qr: Object.fromEntries(entidades.map(({ nombre, efecto }) => [nombre, efecto])),
  };
}
