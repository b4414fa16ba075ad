import { clsx } from 'clsx';

export const Firmas = () => (
  <>
    <div className="v-firmas">
      <span>Cajero</span>
      <span>Administrador</span>
    </div>
    <footer>Documento interno, no válido como factura</footer>
  </>
);

export const Linea = ({ nombre, valor, fuerte }: { nombre: string; valor: string; fuerte?: boolean }) => (
  <div className={clsx(fuerte && 'v-tot')}>
    <dt>{nombre}</dt>
    <dd>{valor}</dd>
  </div>
);
