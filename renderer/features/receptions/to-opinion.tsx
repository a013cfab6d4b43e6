import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link, useNavigate } from 'react-router';

/** Turns what a voter said into an opinion, by a button or by F8. */
export function ToOpinion({ id, variant = 'filled' }: { id: string; variant?: 'filled' | 'default' }) {
  const navigate = useNavigate();
  const to = `/opinions/new?reception=${encodeURIComponent(id)}`;
  useHotkeys([['F8', () => void navigate(to)]], []);
  return (
    <Button component={Link} to={to} variant={variant}>
      转为意见（F8）
    </Button>
  );
}
