import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { getSesionActiva } from '@/domain/caja/caja-api';
import { anotarRelevo } from '@/domain/caja/relevo/relevo';
import { sesionStore, useUsuario } from '@/domain/usuario/ingreso-store';
import { FALTA, ingresarCon } from '@/domain/usuario/use-ingreso';
import type { Usuario } from '@/domain/usuario/usuario';
import { useCierre } from '@/features/cajas/closing/use-cierre';
import type { LecturaArqueo } from '@/features/cajas/count/arqueo-queries';
import { z } from '@/lib/zod';

const recibeFormSchema = z.object({
  correo: z.string().check(z.trim(), z.minLength(1, 'Escriba el correo de quien recibe.')),
  clave: z.string().check(z.minLength(1, FALTA.clave)),
});

interface RelevoDeCaja {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  lectura: LecturaArqueo;
  onCerrar: () => void;
}

/** Known before anything is closed; where the server does not say what they hold, it says so when they open it. */
async function yaTieneCaja({ id }: Usuario): Promise<boolean> {
  try {
    return (await getSesionActiva(id)) !== null;
  } catch {
    return false;
  }
}

async function rechazoDe(recibe: Usuario, entrega: Usuario): Promise<string | null> {
  if (recibe.id === entrega.id) return 'Es la misma persona que entrega.';
  if (recibe.rol === 'Lectura') return 'Esa cuenta solo mira: no puede recibir una caja.';
  return (await yaTieneCaja(recibe))
    ? `${recibe.name} ya tiene una caja abierta. Que la cierre antes de recibir esta.`
    : null;
}

/** One act: who receives is known by their password, the session of who hands over is closed, and the other is signed in. */
export function useRelevoDeCaja({ caja, sesion, lectura, onCerrar }: RelevoDeCaja) {
  const usuario = useUsuario();
  const form = useForm({
    resolver: zodResolver(recibeFormSchema),
    defaultValues: { correo: '', clave: '' },
    reValidateMode: 'onSubmit',
  });
  const cierre = useCierre({ caja, sesion, lectura, onCerrada: onCerrar });

  /** Before anything is closed. @returns null when it is nobody who may receive it, which is said at the field */
  async function conocer(correo: string, clave: string) {
    const hecho = await ingresarCon(correo, clave);
    const rechazo = hecho.ok ? await rechazoDe(hecho.usuario, usuario) : null;
    if (hecho.ok && rechazo === null) {
      anotarRelevo({
        id_caja: caja.id,
        caja: caja.nombre,
        sesion: sesion.id,
        entrega: { id: usuario.id, name: usuario.name },
        recibe: { id: hecho.usuario.id, name: hecho.usuario.name },
        hecho: false,
      });
      return hecho;
    }
    const errores = hecho.ok ? {} : hecho.errores;
    const enCorreo = rechazo ?? errores.correo;
    if (enCorreo) form.setError('correo', { message: enCorreo }, { shouldFocus: true });
    else form.setError('clave', { message: errores.clave ?? errores.general ?? '' }, { shouldFocus: true });
    return null;
  }

  const entregar = form.handleSubmit(async ({ correo, clave }) => {
    if (!cierre.listo()) return;
    const recibe = await conocer(correo, clave);
    if (!recibe) return;
    if (await cierre.confirmar()) sesionStore.entrar(recibe.token, recibe.usuario);
    else anotarRelevo(null);
  });

  return { ...cierre, form, entregar, ocupado: cierre.enCurso || form.formState.isSubmitting };
}
