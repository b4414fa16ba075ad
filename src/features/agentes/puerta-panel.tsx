import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AbrirCajaForm } from '@/engines/operaciones/operaciones';
import { admiteAgentes } from '@/domain/caja/caja';
import { cajasQuery } from '@/domain/caja/caja-queries';
import type { Puerta } from '@/domain/caja/puerta-caja';
import { Icon } from '@/ui/icon';
import { Panel } from '@/ui/panel/panel';
import { ButtonLink } from '@/ui/button/button-link';
import { Button } from '@/ui/button/button';

type Cerrada = Exclude<Puerta, { estado: 'lista' | 'verificando' }>;

export function PuertaPanel({ puerta }: { puerta: Cerrada }) {
  switch (puerta.estado) {
    case 'solo-lectura':
      return (
        <Panel tono="caution" icono="eye" titulo="Solo consulta">
          <p>Su cuenta solo puede consultar.</p>
        </Panel>
      );
    case 'sin-sesion':
      return <SinSesion />;
    case 'solo-ventas':
      return (
        <Panel
          tono="caution"
          icono="lock"
          titulo="Registro bloqueado"
          unica
          accion={
            <ButtonLink variant="primary" size="big" to="/cajas">
              Ver cajas
            </ButtonLink>
          }
        >
          <p>
            La caja «{puerta.caja.nombre}» es SOLO_VENTAS y no admite operaciones de agente. Use una caja
            SOLO_AGENTES o MIXTA.
          </p>
          {puerta.ningunaAdmite && <p>Contacte a un Administrador para que cree o reconfigure una caja.</p>}
        </Panel>
      );
    case 'otra-version':
      return (
        <Panel
          tono="danger"
          icono="lock"
          titulo="Registro bloqueado"
          accion={
            <Button variant="primary" size="big" onClick={puerta.reintentar}>
              <Icon name="sync" />
              Reintentar
            </Button>
          }
        >
          <p>
            El sistema al que está conectado es de otra versión y no recibe operaciones de esta aplicación.
            Avise a un Administrador; mientras tanto, anótelas en papel.
          </p>
        </Panel>
      );
    case 'sin-comprobar':
      return (
        <Panel
          tono="caution"
          icono="question"
          titulo="Registro bloqueado"
          unica
          accion={
            <Button variant="primary" size="big" onClick={puerta.reintentar}>
              <Icon name="sync" />
              Reintentar
            </Button>
          }
        >
          <p>
            No pudimos comprobar el tipo de su caja. Para evitar descuadres no se puede registrar todavía.
          </p>
        </Panel>
      );
  }
}

/** No till open: the link opens one right here when some caja admits agents, else it leads to the list. */
function SinSesion() {
  const { data: cajas } = useQuery(cajasQuery());
  const [abriendo, setAbriendo] = useState(false);
  const aptas = cajas?.filter(({ especialidad }) => admiteAgentes(especialidad)) ?? [];
  return (
    <Panel
      tono="caution"
      icono="drawer"
      titulo="Registro bloqueado"
      unica
      accion={
        abriendo ? (
          <AbrirCajaForm cajas={aptas} pedido />
        ) : (
          <ButtonLink
            variant="primary"
            size="big"
            to="/cajas"
            onClick={(event) => {
              if (aptas.length === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              setAbriendo(true);
            }}
          >
            Abrir caja
          </ButtonLink>
        )
      }
    >
      <p>No tiene una caja abierta. Abra su turno para registrar operaciones.</p>
    </Panel>
  );
}
