/** What another set of rules would change here, in words: caja by caja, institution by institution, range by range. Pure. */
import { nombreDeTabla } from '@/domain/transaccion/tipo-operacion';
import { comisionesEnGaveta, efectoQr } from '@/domain/ajustes/ajustes';
import type { Caja } from '@/domain/caja/caja';
import { vigentes, type Reglas } from '@/domain/reglas/codigo-reglas';
import { TABLAS, tarifasDe, type Limites, type Tarifa, type Tramo } from '@/domain/tarifa/tarifario';
import { EFECTOS } from '@/features/ajustes/ajustes-tecleados';
import { formatDiaIso } from '@/lib/fecha';
import { formatCifra, type Centavos } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { claveDeEntidad } from '@/domain/ajustes/entidad';

export interface Cambio {
  que: string;
  de: string;
  a: string;
}
export interface GrupoDeCambios {
  titulo: string;
  marca: 'Cambia' | 'Nueva' | 'Se quita';
  cambios: Cambio[];
}

const NADA = '—';
const siNo = (dicho: boolean): string => (dicho ? 'Sí' : 'No');
const distinto = (que: string, de: string, a: string): Cambio[] => (de === a ? [] : [{ que, de, a }]);

const nombreDeCaja = (id: number, cajas: readonly Pick<Caja, 'id' | 'nombre'>[]): string =>
  cajas.find((caja) => caja.id === id)?.nombre ?? `Caja n.º ${id}`;

function enCajas(antes: Reglas, despues: Reglas, cajas: readonly Pick<Caja, 'id' | 'nombre'>[]): Cambio[] {
  const ids = new Set(
    [antes, despues].flatMap((reglas) => Object.keys(reglas.comisiones_en_gaveta).map(Number)),
  );
  return [
    ...distinto('Conteo ciego al cerrar', siNo(antes.conteo_ciego), siNo(despues.conteo_ciego)),
    ...[...ids]
      .toSorted((a, b) => a - b)
      .flatMap((id) =>
        distinto(
          `Comisión en la gaveta de ${nombreDeCaja(id, cajas)}`,
          siNo(comisionesEnGaveta(antes, id)),
          siNo(comisionesEnGaveta(despues, id)),
        ),
      ),
  ];
}

function entidades(antes: readonly string[], despues: readonly string[]): string[] {
  const nombres = new Map([...antes, ...despues].map((banco) => [claveDeEntidad(banco), limpia(banco)]));
  return [...nombres.values()].toSorted((a, b) => a.localeCompare(b, 'es'));
}

const enQr = (antes: Reglas, despues: Reglas): Cambio[] =>
  entidades(Object.keys(antes.efecto_qr), Object.keys(despues.efecto_qr)).flatMap((banco) =>
    distinto(banco, EFECTOS[efectoQr(antes, banco)], EFECTOS[efectoQr(despues, banco)]),
  );

function enTramo(tramos: readonly Tramo[], tope: Centavos): string {
  const tramo = tramos.find(({ hasta }) => hasta === tope);
  return tramo ? `${formatCifra(tramo.cliente)}, banco ${formatCifra(tramo.banco)}` : NADA;
}

function enTramos(que: string, antes: readonly Tramo[], despues: readonly Tramo[]): Cambio[] {
  const topes = [...new Set([...antes, ...despues].map(({ hasta }) => hasta))].toSorted((a, b) => a - b);
  return topes.flatMap((tope) =>
    distinto(`${que}, hasta ${formatCifra(tope)}`, enTramo(antes, tope), enTramo(despues, tope)),
  );
}

const LIMITES: readonly [campo: keyof Limites, nombre: string][] = [
  ['operacion', 'Límite por operación'],
  ['dia', 'Límite diario'],
  ['mes', 'Límite mensual'],
  ['avisar', 'Avisar cuando queden'],
];
const enLimite = (limite: Centavos | null | undefined): string =>
  typeof limite === 'number' ? formatCifra(limite) : NADA;

function enVigencias(antes: Tarifa | undefined, despues: Tarifa | undefined): Cambio[] {
  const [unas, otras] = [antes, despues].map(
    (tarifa) => new Map(tarifa && vigentes(tarifa).map((cada) => [cada.desde, cada])),
  );
  const dias = new Set([...(unas?.keys() ?? []), ...(otras?.keys() ?? [])]);
  return [...dias].toSorted().flatMap((dia) => {
    const [una, otra] = [unas?.get(dia), otras?.get(dia)];
    const cambios = TABLAS.flatMap((tabla) =>
      enTramos(
        `Desde el ${formatDiaIso(dia)} · ${nombreDeTabla(tabla)}`,
        una?.[tabla] ?? [],
        otra?.[tabla] ?? [],
      ),
    );
    // A version without any range says «from that day on none».
    return cambios.length === 0 && !una !== !otra
      ? distinto(`Desde el ${formatDiaIso(dia)}`, una ? 'Sin tarifa' : NADA, otra ? 'Sin tarifa' : NADA)
      : cambios;
  });
}

function enTarifas(antes: Reglas, despues: Reglas): GrupoDeCambios[] {
  const [unas, otras] = [tarifasDe(antes), tarifasDe(despues)];
  const bancos = entidades(
    [...unas.values()].map(({ banco }) => banco),
    [...otras.values()].map(({ banco }) => banco),
  );
  return bancos.flatMap((banco): GrupoDeCambios[] => {
    const clave = claveDeEntidad(banco);
    const [una, otra] = [unas.get(clave), otras.get(clave)];
    const cambios = [
      ...enVigencias(una, otra),
      ...LIMITES.flatMap(([campo, nombre]) =>
        distinto(nombre, enLimite(una?.limites[campo]), enLimite(otra?.limites[campo])),
      ),
    ];
    const marca = una ? (otra ? 'Cambia' : 'Se quita') : 'Nueva';
    return cambios.length > 0 ? [{ titulo: `Tarifa de ${banco}`, marca, cambios }] : [];
  });
}

/** Empty only where both reckon the same. */
export function diferenciasDeReglas(
  antes: Reglas,
  despues: Reglas,
  cajas: readonly Pick<Caja, 'id' | 'nombre'>[],
): GrupoDeCambios[] {
  const sueltos: GrupoDeCambios[] = [
    { titulo: 'Caja y comisiones', marca: 'Cambia', cambios: enCajas(antes, despues, cajas) },
    { titulo: 'Transferencias QR', marca: 'Cambia', cambios: enQr(antes, despues) },
  ];
  return [...sueltos.filter(({ cambios }) => cambios.length > 0), ...enTarifas(antes, despues)];
}

const UNA_POR_UNA = 4;
const LARGO_EN_BITACORA = 500;
/** What a hand has changed on one page is told one by one: there is no file to look it up in. */
const LARGO_DE_LO_CAMBIADO = 2_000;

const cortado = (texto: string, largo: number): string =>
  texto.length > largo ? `${texto.slice(0, largo - 1)}…` : texto;

const unoPorUno = ({ titulo, marca, cambios }: GrupoDeCambios): string =>
  `${titulo}${marca === 'Cambia' ? '' : ` (${marca.toLowerCase()})`} · ${cambios.map(({ que, de, a }) => `${que}: ${de} → ${a}`).join(', ')}`;

function enUnaFrase(grupo: GrupoDeCambios): string {
  const { titulo, marca, cambios } = grupo;
  if (marca !== 'Cambia') return `${titulo}: ${marca.toLowerCase()}`;
  return cambios.length > UNA_POR_UNA ? `${titulo}: cambia en ${cambios.length} partes` : unoPorUno(grupo);
}

export const resumenDeCambios = (grupos: readonly GrupoDeCambios[]): string =>
  cortado(grupos.map(enUnaFrase).join('; '), LARGO_EN_BITACORA);

export const cambiosUnoPorUno = (grupos: readonly GrupoDeCambios[]): string =>
  cortado(grupos.map(unoPorUno).join('; '), LARGO_DE_LO_CAMBIADO);
