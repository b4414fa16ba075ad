import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { type Lectura, type LineaExtracto, type LineaIlegible, contar } from '@/engines/extracto/extracto';
import { formatDiaIso, type Dia } from '@/lib/fecha';
import { formatCifra } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { Scroll } from '@/ui/table/table';

const Ilegible = ({ fila: { numero, texto, causa } }: { fila: LineaIlegible }) => (
  <tr className="is-ilegible">
    <td data-num>{numero}</td>
    <td colSpan={6}>
      <span className="causa">
        <Icon name="warn" size="s" />
        Ilegible: {causa}
      </span>{' '}
      <span className="cruda">{texto}</span>
    </td>
  </tr>
);

const Leida = ({ fila, dia, mala }: { fila: LineaExtracto; dia: Dia; mala: boolean }) => (
  <tr>
    <td data-num>{fila.numero}</td>
    <td>
      {fila.fecha === null ? '—' : formatDiaIso(fila.fecha)}
      {fila.fecha !== null && fila.fecha !== dia && <small> otro día</small>}
    </td>
    <td>{fila.hora ?? '—'}</td>
    <td>{TIPOS_OPERACION[fila.tipo].nombre}</td>
    <td className="cruda">{fila.referencia}</td>
    <td data-num>
      {formatCifra(fila.monto)}
      {mala && <small> no cuadra con el saldo</small>}
    </td>
    <td className="texto">{fila.texto}</td>
  </tr>
);

interface VistaPreviaProps {
  lectura: Lectura;
  /** The day that is settled. */
  fecha: Dia;
}

/** The first rows as they were understood, and the lines that were left out. */
export function VistaPrevia({ lectura: { previa, ignoradas, cuenta, malas }, fecha }: VistaPreviaProps) {
  return (
    <>
      {previa.length > 0 && (
        <Scroll className="previa" aria-label="Primeras filas">
          <table aria-label="Vista previa">
            <thead>
              <tr>
                <th scope="col" data-num>
                  Línea
                </th>
                <th scope="col">Día</th>
                <th scope="col">Hora</th>
                <th scope="col">Operación</th>
                <th scope="col">Referencia</th>
                <th scope="col" data-num>
                  Monto (Bs)
                </th>
                <th scope="col">Descripción</th>
              </tr>
            </thead>
            <tbody>
              {previa.map((fila) =>
                'causa' in fila ? (
                  <Ilegible key={fila.numero} fila={fila} />
                ) : (
                  <Leida key={fila.numero} fila={fila} dia={fecha} mala={malas.includes(fila.numero)} />
                ),
              )}
            </tbody>
          </table>
        </Scroll>
      )}
      {ignoradas.length > 0 && (
        <details className="ignoradas">
          <summary>{contar(cuenta.ignoradas, 'línea sin operación', 'líneas sin operación')}</summary>
          <ul>
            {ignoradas.map(({ numero, texto, causa }) => (
              <li key={numero}>
                Línea {numero}: {causa !== undefined && <b>{causa} </b>}
                {texto === '' ? 'en blanco' : texto}
              </li>
            ))}
            {cuenta.ignoradas > ignoradas.length && <li>y {cuenta.ignoradas - ignoradas.length} más</li>}
          </ul>
        </details>
      )}
    </>
  );
}
