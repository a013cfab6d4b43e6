/** Why a folder is a poor place for a vault: the kind of risk and the sentence for the screen. */
export type FolderRisk = { kind: 'cloud' | 'share' | 'removable' | 'temporary'; sentence: string };

const clouds: [name: string, folder: RegExp][] = [
  ['OneDrive', /^onedrive( - .+)?$/i],
  ['百度网盘', /^(百度网盘|百度云)|^baidu(yun|netdisk|sync)/i],
  ['坚果云', /^(我的坚果云|坚果云)|^nutstore/i],
  ['WPS 云', /^wps ?(云|网盘|drive|cloud)|^(金山云盘|kingsoft ?cloud)/i],
  ['腾讯微云', /^(腾讯)?微云|^weiyun/i],
  ['阿里云盘', /^阿里云盘|^(aliyundrive|alipan|adrive)/i],
  ['天翼云盘', /^天翼云盘|^(ecloud|ctcloud)/i],
  ['夸克网盘', /^夸克网盘|^quark ?(drive|clouddrive)/i],
  ['Dropbox', /^dropbox( \(.+\))?$/i],
  ['Google 云端硬盘', /^(google ?drive|google 云端硬盘)$/i],
  ['iCloud 云盘', /^icloud ?(drive|云盘)?$/i],
];

const share = /^(\\\\|\/\/)(?![?.][\\/])|^\\\\[?.]\\UNC\\|\/gvfs\/|^smb:/i;
const stick = /^\/(media|run\/media)\//;
const temporary = /^\/(tmp|var\/tmp|dev\/shm)(\/|$)|[\\/](temp|tmp|回收站|\$recycle\.bin)([\\/]|$)/i;

/**
 * Warns of a folder that another program or person can take away or change: on a stick, a share, a cloud drive or in a
 * place that is cleaned. `removable` is what the host knows of the drive.
 */
export function folderRisks(path: string, { removable = false } = {}): FolderRisk[] {
  const risks: FolderRisk[] = [];
  const cloud = clouds.find(([, folder]) => path.split(/[\\/]/).some((part) => folder.test(part.trim())));
  if (cloud) {
    risks.push({
      kind: 'cloud',
      sentence: `这个文件夹由“${cloud[0]}”同步。同步程序会在写入途中搬动文件，可能弄坏数据库，也会把选民信息传到网上。`,
    });
  }
  if (share.test(path)) {
    risks.push({
      kind: 'share',
      sentence: '这个文件夹在网络共享上。网络中断或两台电脑同时打开，都可能弄坏数据库。',
    });
  }
  if (removable || stick.test(path)) {
    risks.push({
      kind: 'removable',
      sentence: '这个文件夹在优盘或移动硬盘上。写入时拔出会弄坏数据库；优盘适合放备份，不适合放保险库。',
    });
  }
  if (temporary.test(path)) {
    risks.push({ kind: 'temporary', sentence: '这是临时文件夹，系统清理时会把里面的文件删掉。' });
  }
  return risks;
}
