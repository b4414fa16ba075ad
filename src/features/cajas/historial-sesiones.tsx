import type { SesionCaja } from '@/features/sesion/caja';
import { formatFechaHora } from '@/lib/fecha';
import { formatCifra, type Centavos } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { RowTh, Scroll, Table, Tbody, Td, Th, Thead, Tr } from '@/ui/table';
import { usePorVez } from '@/ui/use-por-vez';
import { conSigno } from '@/lib/con-signo';

const POR_VEZ = 10;

interface HistorialProps {
  sesiones: readonly SesionCaja[];
  idUsuario: number;
  /** Opens the report of a closed session. */
  onReporte: (sesion: SesionCaja) => void;
}

/** Every session of the caja, the newest first. Figures are the server's own. */
export function HistorialSesiones({ sesiones, idUsuario, onReporte }: HistorialProps) {
  const ordenadas = sesiones.toSorted((a, b) => b.fecha_apertura - a.fecha_apertura || b.id - a.id);
  const { visibles, verMas } = usePorVez(ordenadas, POR_VEZ);
  return (
    <section className="card">
      <div className="card-head">
        <h2>Historial de sesiones</h2>
      </div>
      {ordenadas.length === 0 ? (
        <p className="card-body muted">Esta caja todavía no se abrió.</p>
      ) : (
        <Scroll aria-label="Historial de sesiones">
          <Table className="sesiones" aria-label="Sesiones">
            <Thead>
              <Tr>
                {['Sesión', 'Quién', 'Apertura', 'Cierre'].map((titulo) => (
                  <Th key={titulo}>{titulo}</Th>
                ))}
                {['Inicial', 'Servidor', 'Contado', 'Diferencia'].map((titulo) => (
                  <Th key={titulo} className="num">
                    {titulo}
                  </Th>
                ))}
                <Th className="num">Reporte</Th>
              </Tr>
            </Thead>
            <Tbody>
              {visibles.map((sesion) => (
                <Fila
                  key={sesion.id}
                  sesion={sesion}
                  propia={sesion.id_usuario === idUsuario}
                  onReporte={onReporte}
                />
              ))}
            </Tbody>
          </Table>
        </Scroll>
      )}
      {verMas}
    </section>
  );
}

interface CifraProps {
  nombre: string;
  monto: Centavos | null | undefined;
  formato?: (monto: Centavos) => string;
}

const Cifra = ({ nombre, monto, formato = formatCifra }: CifraProps) => (
  <Td className="num">
    <span className="only-phone muted">{nombre}: </span>
    {monto === null || monto === undefined ? <span className="muted">—</span> : formato(monto)}
  </Td>
);

interface FilaProps {
  sesion: SesionCaja;
  propia: boolean;
  onReporte: (sesion: SesionCaja) => void;
}

const Fila = ({ sesion, propia, onReporte }: FilaProps) => (
  <Tr>
    <RowTh>#{sesion.id}</RowTh>
    <Td className="nb">{propia ? 'Usted' : `Usuario n.º ${sesion.id_usuario}`}</Td>
    <Td className="nb is-larga">
      <span className="only-phone muted">Apertura: </span>
      {formatFechaHora(sesion.fecha_apertura)}
    </Td>
    <Td className="nb is-larga">
      <span className="only-phone muted">Cierre: </span>
      {sesion.fecha_cierre ? (
        formatFechaHora(sesion.fecha_cierre)
      ) : (
        <span className="chip tone-in">Abierta</span>
      )}
    </Td>
    <Cifra nombre="Inicial" monto={sesion.monto_inicial} />
    <Cifra nombre="Servidor" monto={sesion.monto_final_teorico} />
    <Cifra nombre="Contado" monto={sesion.monto_final_real} />
    <Cifra nombre="Diferencia" monto={sesion.diferencia} formato={conSigno} />
    <Td className="num">
      {sesion.estado_sesion === 'CERRADA' && (
        <button
          className="btn is-small is-quiet"
          type="button"
          aria-label={`Reporte Z de la sesión #${sesion.id}`}
          onClick={() => onReporte(sesion)}
        >
          <Icon name="print" size="s" />
          <span className="lab">Reporte Z</span>
        </button>
      )}
    </Td>
  </Tr>
);
