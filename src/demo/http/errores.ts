export class ErrorHttp extends Error {
  readonly status: number;
  readonly mensaje: string | string[];
  readonly detalle: string | null;

  constructor(status: number, mensaje: string | string[], detalle: string | null) {
    super(String(mensaje));
    this.name = 'ErrorHttp';
    this.status = status;
    this.mensaje = mensaje;
    this.detalle = detalle;
  }
}

export const peticionMala = (mensaje: string | string[]) => new ErrorHttp(400, mensaje, 'Bad Request');
export const noEncontrado = (mensaje: string) => new ErrorHttp(404, mensaje, 'Not Found');
export const prohibido = () => new ErrorHttp(403, 'Forbidden resource', 'Forbidden');
/** The guard's answer, the same for a missing, garbage, expired or role-less token. */
export const sinPermiso = () => new ErrorHttp(401, 'Unauthorized', null);
export const noAutorizado = (mensaje: string) => new ErrorHttp(401, mensaje, 'Unauthorized');
/** Any SQL failure: the real backend answers 409 with Postgres' text, whatever went wrong. */
export const errorSql = (detalle: string) =>
  new ErrorHttp(409, 'Error en consulta de Base de Datos', detalle);
export const errorInterno = (clase: string, detalle: string) => new ErrorHttp(500, clase, detalle);
