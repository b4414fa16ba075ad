import { unoPorSigno } from '@/domain/transaccion/tipo-operacion';
import { NOMBRE_CAMPO, titulosEn } from '@/engines/extracto/columns/columnas-extracto';
import { nombreDeAfijo } from '@/engines/extracto/rows/afijos';
import type { Interpretado } from '@/engines/extracto/rows/interpretar';
import { letraEnPalabras } from '@/engines/extracto/textos-extracto';
import type { Perfil } from '@/engines/extracto/profile/perfil';
import { textoDe, type Registro } from '@/engines/extracto/file/raw-record';

interface Leido {
  perfil: Perfil;
  registros: readonly Registro[];
  interpretado: Interpretado;
}

function deAno({ perfil, registros }: Leido): string | null {
  const { fecha } = perfil.columnas;
  if (fecha === null) return null;
  const sinAno = registros
    .slice(perfil.saltar, perfil.saltar + 50)
    .some(({ celdas }) => /^\d{1,2}[\s/-](?:\d{1,2}|\p{L}{3,})\.?$/u.test(textoDe(celdas[fecha])));
  return sinAno ? 'Las fechas no traen año: se tomó el más cercano al día que concilia.' : null;
}

const LINEAS = 5;

function deSaldo({ interpretado: { juicio }, perfil }: Leido): string | null {
  if (!juicio || juicio.revisadas === 0 || perfil.hallado.noCuadra) return null;
  const { malas, revisadas } = juicio;
  if (malas.length === 0) return 'Los montos cuadran con el saldo.';
  const cuales = malas.slice(0, LINEAS).join(', ');
  const mas = malas.length > LINEAS ? ' y otras' : '';
  return `${malas.length} de ${revisadas} montos no cuadran con el saldo: revise ${malas.length === 1 ? 'la línea' : 'las líneas'} ${cuales}${mas}.`;
}

export function notasDe(leido: Leido): string[] {
  const { perfil, registros } = leido;
  const { columnas, enTexto, hallado } = perfil;
  const titulos = titulosEn(registros, { ...perfil, doble: hallado.doble });
  const letras = Object.entries(perfil.letras).map(([letra, significado]) =>
    letraEnPalabras(letra, significado),
  );
  const referencia = columnas.referencia === null ? '' : (titulos[columnas.referencia] ?? '');
  return [
    ...hallado.notas,
    deSaldo(leido),
    hallado.porSaldo ? `Si es ${unoPorSigno()} lo dice el saldo.` : null,
    enTexto === null
      ? hallado.notas.length > 0 && referencia !== ''
        ? `La columna ${NOMBRE_CAMPO.referencia} es «${referencia}»: sus números no se repiten.`
        : null
      : enTexto === ''
        ? 'La referencia es el número largo de la descripción.'
        : enTexto.includes('#')
          ? `La referencia está en la descripción, con la forma «${enTexto}».`
          : `La referencia está en la descripción, después de «${enTexto}».`,
    perfil.unida === null ? null : `La referencia sigue en «${titulos[perfil.unida] ?? ''}».`,
    perfil.afijos.length === 0
      ? null
      : `De la referencia se quita ${perfil.afijos.slice(0, 3).map(nombreDeAfijo).join('; ')}.`,
    perfil.omitir.length === 0
      ? null
      : `Se omiten las filas que dicen ${perfil.omitir.map(({ dice }) => `«${dice}»`).join(', ')}.`,
    perfil.centavos === true ? 'Los dos últimos dígitos del monto son centavos.' : null,
    letras.length > 0 ? `En este extracto ${letras.slice(0, 6).join('; ')}.` : null,
    deAno(leido),
  ].filter((nota) => nota !== null);
}
