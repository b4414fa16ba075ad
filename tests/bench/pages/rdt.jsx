// The peer's table, used as its own pages do: pagination, highlighted rows, the documented filter over plain rows.
import './estilo.css';
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import Modulo from 'react-data-table-component';
import { celda, COLUMNAS, pedirFilas, recientes } from './comun.js';

const DataTable = Modulo.default ?? Modulo;
const columnas = COLUMNAS.map((columna) => ({
  name: columna,
  selector: (fila) => fila[columna],
  sortable: true,
  ...(columna === 'banco' || columna === 'fecha'
    ? { cell: (fila) => <span>{celda(fila, columna)}</span> }
    : {}),
}));

function filtrar(filas, texto) {
  const q = texto.trim().toLowerCase();
  if (q === '') return filas;
  return filas.filter(
    (fila) =>
      fila.banco.toLowerCase().includes(q) ||
      fila.tipo_operacion.toLowerCase().includes(q) ||
      fila.nro_referencia.toLowerCase().includes(q) ||
      fila.monto.includes(q),
  );
}

function Pagina() {
  const [filas, setFilas] = useState([]);
  const [cargando, setCargando] = useState(true);
  const [q, setQ] = useState('');
  useEffect(() => {
    const cargar = async () => {
      setCargando(true);
      setFilas(recientes(await pedirFilas()));
      setCargando(false);
      await new Promise((resolve) => setTimeout(resolve));
    };
    void cargar().then(() => Object.assign(window.bench, { lista: true }));
    window.bench.refetch = cargar;
  }, []);
  const quedan = useMemo(() => filtrar(filas, q), [filas, q]);
  return (
    <>
      <div className="barra">
        <input className="q" value={q} onChange={(event) => setQ(event.target.value)} />
        <span className="cuenta" data-q={q}>
          {quedan.length}
        </span>
      </div>
      <DataTable
        columns={columnas}
        data={quedan}
        pagination
        paginationPerPage={30}
        progressPending={cargando}
        highlightOnHover
      />
    </>
  );
}
createRoot(document.getElementById('root')).render(<Pagina />);
