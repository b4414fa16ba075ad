/** Before anything is painted; config/first-frame.ts builds it to the one script that index.html waits for. */
import { repintar } from '@/app/tema';
import { esCompatible } from '@/app/version/es-compatible';
import { inactividadMs } from '@/domain/usuario/inactividad';
import { leerGuardada } from '@/domain/usuario/ingreso-guardado';
import { esperarVida, mostrarMarco, pedirAntes } from './until-alive';

repintar();
const guardada = esCompatible() ? leerGuardada(Date.now(), inactividadMs()) : undefined;
esperarVida(guardada === null);
if (guardada) mostrarMarco(guardada.usuario.rol);
// What a signed-in person waits for besides the entry, in the order in which one file would ask for the next.
pedirAntes(document.currentScript?.dataset['signedIn']?.split(' ') ?? []);
