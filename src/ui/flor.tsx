/** The kantuta: the mark in the header and the picture of the sign-in page. Drawn in the page, no file to wait for. */
const Flor = () => (
  <>
    <path
      className="petal-2"
      d="M13 16C10.200 17.800 5.200 18 1.400 20.800c1.400 4.200 6.600 5.800 11.400 3.600zM19 16c2.800 1.800 7.800 2 11.600 4.800-1.400 4.200-6.600 5.800-11.400 3.600z"
    />
    <path
      className="petal"
      d="M12.200 15h7.600c1.100 3.200 2.900 5.700 5.600 8-.5 2.700-2.400 4.300-5 4.300-.8 2.300-2.400 3.700-4.400 3.700s-3.600-1.400-4.400-3.700c-2.600 0-4.500-1.600-5-4.300 2.700-2.300 4.500-4.800 5.600-8z"
    />
    <path
      className="tube"
      d="M13.700 5.500h4.600l1.900 11.300c-1.200.9-2.700 1.300-4.200 1.300s-3-.4-4.200-1.300z"
    />
    <path
      className="leaf"
      d="M16 .8c1.700 1 2.700 2.800 3 5.100l.3 2.700-1.900-1.200L16 9.400l-1.400-2-1.900 1.200.3-2.700C13.300 3.600 14.300 1.800 16 .8z"
    />
  </>
);

export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
    <Flor />
  </svg>
);

export const Ramo = () => (
  <svg viewBox="0 0 720 768" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
    <path className="stem" d="M-20 40C150 -6 420 -2 740 74" />
    <path className="stem" d="M122 15c8 40 9 66 6 96" />
    <path className="stem" d="M300 8c26 50 34 96 30 150" />
    <path className="stem" d="M552 38c22 44 26 84 22 128" />
    <path
      className="leaf"
      d="M190 8c30 46 78 62 132 44-26-46-76-66-132-44zM420 10c22 56 66 82 122 76-14-56-60-86-122-76zM8 30c-4 54 20 92 66 108 8-50-16-92-66-108zM640 52c-8 52 12 90 56 110 12-48-10-90-56-110z"
    />
    <g transform="translate(128 108) rotate(6) scale(7.2) translate(-16 -0.8)">
      <Flor />
    </g>
    <g transform="translate(330 156) rotate(2) scale(15.5) translate(-16 -0.8)">
      <Flor />
    </g>
    <g transform="translate(574 164) rotate(-7) scale(9) translate(-16 -0.8)">
      <Flor />
    </g>
  </svg>
);
