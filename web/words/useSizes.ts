import { useSpeech } from './useWords.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Sizes and counts as people of the language write them: `3,4 MB` of 1,024 each, as limits are typed; `1.204`. */
export function useSizes() {
  const { language } = useSpeech();
  return {
    count: (value: number): string => new Intl.NumberFormat(language).format(value),
    size: (bytes: number): string => {
      const step = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
      return new Intl.NumberFormat(language, { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: step === 0 ? 0 : 1 }).format(bytes / 1024 ** step);
    },
  };
}
