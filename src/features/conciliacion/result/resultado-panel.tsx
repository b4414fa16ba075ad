import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Clase } from '@/engines/cotejo/cotejo';
import { usePuertaCaja } from '@/domain/caja/puerta-caja';
import { pedirRegistro } from '@/domain/transaccion/registro-pedido';
import { formatDiaIso } from '@/lib/fecha';
import { limpia } from '@/lib/referencia';
import { Panel } from '@/ui/panel/panel';
import { ClasesFiltro } from './clases-filtro';
import type { Decision } from './decision';
import type { Decisiones } from './decisiones-db';
import type { LineaExtracto } from '@/engines/extracto/extracto';
import { mirar, type Resultado } from './resultado';
import { ResultadoTable } from './resultado-table';
import { SinRegistro } from './sin-registro';
import { Card } from '@/ui/page/card';
import { Notice } from '@/ui/notice/notice';

interface ResultadoPanelProps {
  resultado: Resultado;
  decisiones: Decisiones;
  decidir: (clave: string, cambios: Partial<Decision>) => void;
  cargadas: boolean;
  sinGuardar: boolean;
}

/** Pills, rows, and what a person may do about each of them. */
export function ResultadoPanel({
  resultado,
  decisiones,
  decidir,
  cargadas,
  sinGuardar,
}: ResultadoPanelProps) {
  const [filtro, setFiltro] = useState<Clase | null>(null);
  const navigate = useNavigate();
  const puerta = usePuertaCaja();
  const vista = useMemo(() => mirar(resultado, decisiones, filtro), [resultado, decisiones, filtro]);
  const puedeRegistrar = puerta.estado === 'lista';
  const { entidad } = resultado;
  const mandos = useMemo(
    () => ({
      cargadas,
      decidir,
      puedeRegistrar,
      registrar: ({ tipo, monto, referencia }: LineaExtracto) => {
        pedirRegistro({
          banco: entidad,
          tipo_operacion: tipo,
          monto,
          nro_referencia: limpia(referencia).replace(/^'/, ''),
        });
        void navigate('/agentes');
      },
    }),
    [cargadas, decidir, puedeRegistrar, entidad, navigate],
  );
  if (filtro === null && vista.filas.length === 0)
    return (
      <Panel icono="file" titulo="No hay nada que comparar">
        <p>
          Ni el sistema ni el extracto tienen operaciones de {entidad} del {formatDiaIso(resultado.dia)}.
        </p>
      </Panel>
    );
  return (
    <>
      <ClasesFiltro porClase={vista.porClase} elegida={filtro} onElegir={setFiltro} />
      <Card className="list recon-list">
        {sinGuardar && (
          <Notice tono="danger" icono="err" as="p" role="alert">
            No se pudo guardar en este equipo. Lo que anote se perderá al salir de la página.
          </Notice>
        )}
        {vista.porClase['falta-en-sistema'] > 0 && <SinRegistro puerta={puerta} />}
        <ResultadoTable resultado={resultado} vista={vista} decisiones={decisiones} mandos={mandos} />
      </Card>
    </>
  );
}
