import { credencial } from '@/lib/credencial';
import { NoRecibe, type Servidor } from '@/engines/envios/protocol/ports';
import type { Puerta } from '@/engines/envios/operation/estado-bandeja';

export function crearConexion({ estado, poner }: Puerta) {
  let actual: Servidor | null = null;
  const rechazados = new Map<string, string | null>();

  const responde = (si: boolean): void => {
    const conexion = si ? 'responde' : 'no-responde';
    if (estado().conexion !== conexion) poner({ conexion });
  };
  const preguntar = async <T>(pregunta: (a: Servidor) => Promise<T>): Promise<T> => {
    if (!actual) throw new Error('not connected');
    try {
      const respuesta = await pregunta(actual);
      responde(true);
      return respuesta;
    } catch (error) {
      responde(error instanceof NoRecibe);
      throw error;
    }
  };
  const servidor: Servidor = {
    listaCargada: async () => actual?.listaCargada() ?? null,
    listaFresca: async () => preguntar(async (a) => a.listaFresca()),
    sesionAbierta: async (uid) => preguntar(async (a) => a.sesionAbierta(uid)),
    enviar: async (op, encargada) => {
      const token = credencial.token();
      const clase = actual
        ? await actual.enviar(op, encargada)
        : ({ tipo: 'desconocida', codigo: 0 } as const);
      responde(!(clase.tipo === 'desconocida' && clase.codigo === 0));
      if (clase.tipo === 'no-escrita') rechazados.set(op.opId, token);
      return clase;
    },
  };

  return {
    servidor,
    hay: (): boolean => actual !== null,
    conectar: (nuevo: Servidor): void => {
      actual = nuevo;
    },
    desconectar: (): void => {
      actual = null;
    },
    /** The token with which an attempt of this operation was refused; told once. */
    tokenRechazado: (opId: string): string | null | undefined => {
      const token = rechazados.get(opId);
      rechazados.delete(opId);
      return token;
    },
  };
}
