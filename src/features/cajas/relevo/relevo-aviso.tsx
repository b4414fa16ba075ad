import type { CajaConSesiones } from '@/domain/caja/caja';
import { anotarRelevo, useRelevo } from '@/domain/caja/relevo/relevo';
import { estadoDeCaja } from '@/domain/caja/estados-cajas';
import { sesionStore, useUsuario } from '@/domain/usuario/ingreso-store';
import { formatHora } from '@/lib/fecha';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { TextButton } from '@/ui/button/text-button';

export function RelevoAviso({ caja }: { caja: CajaConSesiones }) {
  const relevo = useRelevo();
  const usuario = useUsuario();
  if (relevo?.id_caja !== caja.id || (relevo.hecho && relevo.recibe.id !== usuario.id)) return null;
  const { entrega, recibe } = relevo;
  const estado = estadoDeCaja(caja, usuario.id);
  const olvidar = <TextButton onClick={() => anotarRelevo(null)}>Entendido</TextButton>;
  if (estado.tipo === 'propia' && estado.sesion.id !== relevo.sesion && usuario.id === recibe.id)
    return (
      <Notice tono="in" icono="okc" role="status">
        <p>
          <strong>Relevo hecho ✓</strong> {recibe.name} responde por {caja.nombre} desde las{' '}
          {formatHora(estado.sesion.fecha_apertura)}.
        </p>
        <NoticeActs>{olvidar}</NoticeActs>
      </Notice>
    );
  if (estado.tipo !== 'libre')
    return (
      <Notice tono="caution" icono="warn" role="status">
        <p>
          El relevo de {entrega.name} a {recibe.name} no se terminó: la caja está abierta. Si hace falta,
          empiece de nuevo.
        </p>
        <NoticeActs>{olvidar}</NoticeActs>
      </Notice>
    );
  const suya = usuario.id === recibe.id;
  return (
    <Notice tono="qr" icono="drawer" role="status">
      <p>
        <strong>Relevo a medias.</strong> {entrega.name} contó y cerró.{' '}
        {suya ? 'Abra la caja para recibirla.' : `Falta que ${recibe.name} ingrese y la abra.`}
      </p>
      <NoticeActs>
        {!suya && <TextButton onClick={() => sesionStore.salir()}>Salir para que ingrese</TextButton>}
        <TextButton onClick={() => anotarRelevo(null)}>Ya no hace falta</TextButton>
      </NoticeActs>
    </Notice>
  );
}
