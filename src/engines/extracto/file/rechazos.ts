import { Rechazo } from '@/engines/extracto/tipo-archivo';

export const demasiado = () =>
  new Rechazo('El archivo se expande demasiado al abrirlo. Descargue el extracto de un solo día.');
export const danado = () =>
  new Rechazo('El archivo de Excel está dañado o incompleto. Descárguelo de nuevo.');
