import type { Contenido, FilaDeActa } from '@/domain/conciliacion/acta-cerrada';
import type { Version } from '@/domain/conciliacion/dia-bancario';
import type { Decision } from '@/domain/conciliacion/decision';
import type { Dia } from '@/lib/fecha';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import type { LineaExtracto } from '@/engines/extracto/extracto';
import { dichaDe, type Dicha } from '@/features/conciliacion/result/dicha';
import {
  claseDe,
  mirarTodo,
  renglonEn,
  type OperacionDelDia,
  type Resultado,
} from '@/features/conciliacion/result/resultado';

export interface ActaHecha {
  entidad: string;
  dia: Dia;
  contenido: Contenido;
  version: Version | null;
}

const deSistema = (nuestra: OperacionDelDia): FilaDeActa['sistema'] => ({
  id: nuestra.id,
  tipo_operacion: nuestra.tipo_operacion,
  monto: nuestra.monto,
  comision_cliente: nuestra.comision_cliente,
  comision_banco: nuestra.comision_banco,
  nro_referencia: nuestra.nro_referencia,
  fecha: nuestra.fecha,
  dia: nuestra.dia,
  estado: nuestra.estado,
});
const deBanco = ({ numero, fecha, hora, tipo, monto, referencia, texto }: LineaExtracto) => ({
  numero,
  fecha,
  hora,
  tipo,
  monto,
  referencia,
  texto,
});

/** As it is kept: what the bank writes beside a line may name a customer, and stays in the statement. */
export const sinDescripciones = (contenido: Contenido): Contenido => ({
  ...contenido,
  filas: contenido.filas.map((fila) => ({ ...fila, banco: fila.banco && { ...fila.banco, texto: '' } })),
});

/** What was said of the row when it was another is told as such. */
function enPapel({ decision, vencida }: Dicha): Pick<Decision, 'estado' | 'nota'> {
  const { estado, nota } = decision;
  return { estado, nota: vencida && nota !== '' ? `Con otros datos: ${nota}` : nota };
}

export function contenidoDe(resultado: Resultado, decisiones: Decisiones): Contenido {
  const { filas, aceptadas, porClase } = mirarTodo(resultado, decisiones);
  const { nombre, sha256 } = resultado.extracto.archivo;
  return {
    extracto: { nombre, sha256 },
    porTipo: resultado.respuesta.totales.porTipo,
    porClase,
    filas: filas.map((i): FilaDeActa => {
      const renglon = renglonEn(resultado, i);
      const { nuestra, linea, ilegible, clave } = renglon;
      const { clase, forma } = claseDe(renglon, aceptadas.has(i));
      const { estado, nota } = enPapel(dichaDe(renglon, decisiones.get(clave)));
      return {
        clave,
        clase,
        forma,
        sistema: nuestra ? deSistema(nuestra) : null,
        banco: linea ? deBanco(linea) : null,
        ilegible: ilegible ?? null,
        estado,
        nota,
      };
    }),
  };
}
