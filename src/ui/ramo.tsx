import { clsx } from 'clsx';
import { Flor } from './flor';

const stemClass = clsx('fill-none stroke-leaf stroke-5');

export const Ramo = () => (
  <svg
    className="size-full"
    viewBox="0 0 720 768"
    preserveAspectRatio="xMidYMin slice"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <path className={stemClass} d="M-20 40C150 -6 420 -2 740 74" />
    <path className={stemClass} d="M122 15c8 40 9 66 6 96" />
    <path className={stemClass} d="M300 8c26 50 34 96 30 150" />
    <path className={stemClass} d="M552 38c22 44 26 84 22 128" />
    <path
      className="fill-leaf"
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
