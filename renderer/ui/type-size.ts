import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';

/** How large the type is: 16, 18 or 20 px; everything is measured in it and grows along. */
export type TypeSize = 'usual' | 'large' | 'larger';

/** The sizes on offer, with the words for them. */
export const typeSizes: { size: TypeSize; label: string }[] = [
  { size: 'usual', label: '标准字号' },
  { size: 'large', label: '大字号' },
  { size: 'larger', label: '特大字号' },
];

/** The type size of this computer, kept between visits and set on the page's root. */
export function useTypeSize(): [TypeSize, (size: TypeSize) => void] {
  const [size, setSize] = useLocalStorage<TypeSize>({
    key: 'desk-type-size',
    defaultValue: 'usual',
    getInitialValueInEffect: false,
  });
  useEffect(() => {
    document.documentElement.dataset.typeSize = size;
  }, [size]);
  return [size, setSize];
}
