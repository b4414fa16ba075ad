import { useQuery, useQueryClient } from '@tanstack/react-query';
import { bandeja, mostrarBandeja, useBandeja, type Operacion } from '@/engines/envios/envios';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { Icon } from '@/ui/icon';
import { useConRed } from '@/ui/use-con-red';
import { getFilaCargada, transaccionesQuery } from '@/engines/listado/listado';
import { useCorreccionesTardias } from '@/engines/operaciones/operaciones';
import { textoDeTardia } from '@/features/agentes/correction/fila-corregida';
import { AccionConTecla } from '@/features/agentes/keys/accion-con-tecla';
import { AccionesFila } from './acciones-fila';
import { textoAnulada, textoOperacion } from './textos-operacion';
import type { Texto } from './textos-registro';
import { TextoAviso } from './texto-aviso';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TextButton } from '@/ui/button/text-button';

export function OperacionAviso({ op, onCorregir }: Pick<AccionesProps, 'op' | 'onCorregir'>) {
  const client = useQueryClient();
  // Subscribed, so that an annulment in the list or in the detail is seen here.
  useQuery(transaccionesQuery());
  const conexion = useBandeja((estado) => estado.conexion);
  const conRed = useConRed();
  const id = op.serverId ?? op.ajena;
  const fila = (id !== null && getFilaCargada(client, id)) || op.titular;
  const tardia = useCorreccionesTardias().find((cada) => cada.op.opId === op.opId);
  const acciones = <AccionesOperacion op={op} fila={fila} onCorregir={onCorregir} />;
  // The same elements in the same places, so that the dialog opened from the strip stays mounted.
  if (op.estado === 'REGISTRADA' && fila && !fila.estado)
    return <TextoAviso texto={{ tono: 'qr', texto: textoAnulada(fila) }} icono="ban" acciones={acciones} />;
  const texto = textoOperacion(op, conRed && conexion !== 'no-responde');
  return (
    <TextoAviso
      texto={tardia ? { ...texto, tono: 'caution', aviso: textoDeTardia(tardia.fila) } : texto}
      acciones={acciones}
    />
  );
}

export const AnuladaAviso = ({ fila }: { fila: TransaccionAgente }) => (
  <TextoAviso
    texto={{ tono: 'qr', texto: textoAnulada(fila) }}
    icono="ban"
    acciones={<AccionesFila fila={fila} completas />}
  />
);

export type Corregir = (op: Operacion, porque: Texto) => void;

interface AccionesProps {
  op: Operacion;
  fila: TransaccionAgente | null;
  onCorregir: Corregir | undefined;
}

function AccionesOperacion({ op, fila, onCorregir }: AccionesProps) {
  const usuario = useUsuario();
  switch (op.estado) {
    case 'REGISTRADA':
      return fila && <AccionesFila fila={fila} completas />;
    case 'DUPLICADA_AJENA':
    case 'RECHAZADA':
      return (
        <>
          <BotonCorregir op={op} onCorregir={onCorregir} />
          {fila && <AccionesFila fila={fila} />}
        </>
      );
    case 'CONFLICTO_OCULTO':
      return (
        op.noRegistrada && (
          <>
            <BotonCorregir op={op} onCorregir={onCorregir} />
            <TextButton onClick={() => mostrarBandeja(op.opId)}>Descartar</TextButton>
          </>
        )
      );
    case 'RETENIDA':
      if (op.retencion === 'cambiada')
        return <TextButton onClick={() => mostrarBandeja(op.opId)}>Ver pendientes</TextButton>;
      return op.retencion === 'parecida' ? (
        <>
          <TextButton onClick={() => void bandeja.esOtra(op.opId)}>No, es otra</TextButton>
          {!op.incierta && (
            <TextButton
              onClick={() =>
                void bandeja.esLaMisma(op, { motivo: '', uid: usuario.id, usuario: usuario.name })
              }
            >
              Sí, es la misma
            </TextButton>
          )}
        </>
      ) : (
        <Reintentar />
      );
    case 'PENDIENTE':
    case 'INCIERTA':
      return <Reintentar />;
    case 'DIFERENTE':
      return fila && <AccionesFila fila={fila} />;
    default:
      return null;
  }
}

const BotonCorregir = ({ op, onCorregir }: Pick<AccionesProps, 'op' | 'onCorregir'>) =>
  onCorregir && (
    <AccionConTecla tecla="C" onHacer={() => onCorregir(op, textoOperacion(op, true))}>
      {op.estado === 'RECHAZADA' ? 'Corregir' : 'Corregir referencia'}
    </AccionConTecla>
  );

const Reintentar = () => (
  <TextButton onClick={() => void bandeja.reintentar()}>
    <Icon name="sync" size="s" />
    Reintentar ahora
  </TextButton>
);
