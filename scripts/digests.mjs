import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What is given to other people, by its ending. */
const packages = /\.(exe|deb|AppImage|tar\.gz)$/;

async function digestsOf(file) {
  const hashes = ['sha256', 'sm3'].map((name) => createHash(name));
  await pipeline(createReadStream(file), async (chunks) => {
    for await (const chunk of chunks) for (const hash of hashes) hash.update(chunk);
  });
  return hashes.map((hash) => hash.digest('hex'));
}

/** Writes `校验值.txt` beside the installers of a folder: SHA-256 and SM3 of each, to be compared before installing. */
export async function writeDigests(folder) {
  const lines = [];
  for (const name of readdirSync(folder)
    .filter((entry) => packages.test(entry))
    .sort()) {
    const [sha256, sm3] = await digestsOf(join(folder, name));
    lines.push(`${name}\n  SHA-256 ${sha256}\n  SM3     ${sm3}\n`);
  }
  const text = `履职台安装包的校验值\n核对：sha256sum 文件，或 openssl dgst -sm3 文件\n\n${lines.join('\n')}`;
  writeFileSync(join(folder, '校验值.txt'), text);
  return text;
}
