/** Settings that somebody has changed by hand: where a rule of the shop is among them, the trail tells of it. */
import { guardarConVersion, leerReglas } from '@/domain/reglas/reglas';
import type { Caja } from '@/domain/caja/caja';
import { sesionStore } from '@/domain/usuario/ingreso-store';
import { anotarReglas } from '@/engines/envios/envios';
import { cambiosUnoPorUno, diferenciasDeReglas } from './diferencias-de-reglas';

export const SIN_BITACORA = 'Este equipo no pudo anotarlo en su bitácora.';

interface Alrededor {
  cajas?: readonly Pick<Caja, 'id' | 'nombre'>[];
  /** The rules are kept, and the trail could not be written: a shop must be set up there, too. */
  alNoAnotarse: () => void;
}

/** Writes by `guardar` and counts a version. @throws what `guardar` throws: then nothing was changed */
export function guardarAnotando(guardar: () => void, { cajas = [], alNoAnotarse }: Alrededor): void {
  const antes = leerReglas();
  guardarConVersion(guardar);
  const { codigo: a, version, reglas } = leerReglas();
  const sesion = sesionStore.get();
  if (a === antes.codigo || sesion.estado !== 'activa') return;
  const { id: uid, name: usuario } = sesion.usuario;
  const cambios = cambiosUnoPorUno(diferenciasDeReglas(antes.reglas, reglas, cajas));
  const anotar = async () => {
    const datos = { de: antes.codigo, a, version, cambios };
    if (!(await anotarReglas({ uid, usuario, acto: 'cambiadas', datos }))) alNoAnotarse();
  };
  void anotar();
}
