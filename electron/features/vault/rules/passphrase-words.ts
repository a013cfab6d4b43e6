const written = `
  anban案板 anjing安静 baicai白菜 baie白鹅 baihe白鹤 baijiu白酒 bailu白露 baise白色 baishu柏树 baitang白糖
  baiyin白银 baiyun白云 bajiao八角 bangwan傍晚 banli板栗 banma斑马 banye半夜 banzhang班长 baoguo包裹
  baota宝塔 baoyang保养 baozhi报纸 baozhuang包装 baozi包子 beibao背包 beifang北方 beike贝壳 beizi被子
  bianpao鞭炮 biaoge表格 biaoti标题 bihua笔画 biji笔记 bingbao冰雹 bingchuan冰川 bingdeng冰灯 bingkuai冰块
  bingxiang冰箱 bizi鼻子 bobo伯伯 bocai菠菜 boji簸箕 bolang波浪 boli玻璃 boluo菠萝 bozhong播种 bozi脖子
  buliao布料 bushou部首 buxie布鞋 caicha采茶 caidao菜刀 caifeng裁缝 caihong彩虹 caiyou菜油 caiyuan菜园
  caizhai采摘 cangku仓库 canjian蚕茧 canzhuo餐桌 caobian草编 caochang操场 caodi草地 caomao草帽 caomei草莓
  caoyu草鱼 caoyuan草原 chabei茶杯 chaguan茶馆 chaihuo柴火 changcheng长城 changge唱歌 changjiang长江
  chanzi铲子 chaocai炒菜 chaofan炒饭 chaoshi超市 chaoshui潮水 chashu茶树 chayang插秧 chaye茶叶 chayuan茶园
  chazuo插座 chejian车间 chelun车轮 chenggan秤杆 chengmen城门 chengshi城市 chengzhong称重 chengzi橙子
  chenshan衬衫 chepiao车票 chezhan车站 chifan吃饭 chilun齿轮 chitang池塘 chizi尺子 chongyang重阳
  chuancang船舱 chuanchang船长 chuangdan床单 chuanghu窗户 chuanglian窗帘 chuangzao创造 chuanjiang船桨
  chuanpiao船票 chuanyi穿衣 chucang储藏 chucao除草 chufang厨房 chuizi锤子 chunfeng春风 chungeng春耕
  chunjie春节 chunjuan春卷 chuntian春天 chunyu春雨 chushi厨师 chutou锄头 chuxi除夕 citie磁铁 cixiu刺绣
  ciyu词语 congming聪明 cunzhuang村庄 dafang大方 dagu打谷 dahe大河 daiyu带鱼 dalei打雷 damen大门 dami大米
  danche单车 daocao稻草 daogu稻谷 daoqian道歉 daotian稻田 daoyu岛屿 daqiao大桥 daqiu打球 dashu大暑
  dasuan大蒜 dawu大雾 daxiang大象 daxue大雪 dayan大雁 dayi大衣 dengdai等待 dengguang灯光 denglong灯笼
  dengmi灯谜 dengpao灯泡 dengta灯塔 dengxiang灯箱 dengzi凳子 dianche电车 dianchi电池 diandeng电灯
  dianhua电话 diannao电脑 dianshi电视 diantou点头 dianxian电线 dianxin点心 dianying电影 dianyuan店员
  diaoche吊车 diaoyu钓鱼 diba堤坝 diban地板 didi弟弟 dili地理 dingzi钉子 ditie地铁 ditu地图 dizi笛子
  dongfang东方 donggua冬瓜 dongtian冬天 dongxue冬雪 dongzhi冬至 doufu豆腐 doujiang豆浆 doujiao豆角 douli斗笠
  douya豆芽 douyou豆油 duanluo段落 duanwu端午 duilian对联 duiqi队旗 duizhang队长 dujuan杜鹃 dukou渡口
  dushu读书 duzi肚子 erduo耳朵 erhu二胡 erzi儿子 famen阀门 faming发明 fanchuan帆船 fandian饭店 fangche纺车
  fangniu放牛 fangwu房屋 fangxiang方向 fangyang放羊 fanqie番茄 fanwan饭碗 fapiao发票 faxian发现 feiji飞机
  feizao肥皂 fenbi粉笔 fengbu缝补 fengmi蜂蜜 fengmian封面 fengshan风扇 fengzheng风筝 fenhong粉红
  fenzhong分钟 fubiao浮标 fuping浮萍 fuqin父亲 futou斧头 gangbi钢笔 gangkou港口 gangqin钢琴 gangtie钢铁
  gangwan港湾 ganji赶集 ganjing干净 ganxie感谢 ganzao干燥 ganzhe甘蔗 gaoda高大 gaoliang高粱 gaoshan高山
  gebo胳膊 gege哥哥 gequ歌曲 geshou歌手 gezi鸽子 gongchang工厂 gonggao公告 gongji公鸡 gongjiao公交
  gonglu公路 gongren工人 gongye工业 gongyuan公园 guancha观察 guangbo广播 guangchang广场 guanghua光滑
  guazi瓜子 gucang谷仓 gugong故宫 gugu姑姑 guihua桂花 guipi桂皮 guitai柜台 guizi柜子 guolu锅炉 guoshi果实
  guoshu果树 guoyuan果园 guqian古钱 gushi故事 guyu谷雨 guzhang鼓掌 guzheng古筝 haibao海报 haidai海带
  haifeng海风 hailang海浪 haiou海鸥 haitun海豚 haixing海星 haiyang海洋 hangxian航线 hean河岸 hebang河蚌
  hecha喝茶 hehua荷花 heise黑色 heixiong黑熊 heqi和气 hetao核桃 hetong合同 heye荷叶 hongcha红茶 hongdeng红灯
  hongse红色 hongshao红烧 hongshu红薯 hongzao红枣 houbei后背 houmian后面 houzi猴子 huaban花瓣 huabi画笔
  huabu画布 huachuan划船 huahua画画 huaishu槐树 huajia画家 huajiao花椒 huakuang画框 hualan花篮 hualei花蕾
  huamao花猫 huangdou黄豆 huanggua黄瓜 huanghe黄河 huanghun黄昏 huangjin黄金 huangniu黄牛 huangse黄色
  huangshan黄山 huanying欢迎 huapen花盆 huashan华山 huasheng花生 huashu花束 huati滑梯 huaxue化学 huayuan花园
  hudie蝴蝶 huise灰色 huizhang徽章 huli狐狸 huntun馄饨 huochai火柴 huoche火车 huoguang火光 huoguo火锅
  huohong火红 huolu火炉 hushi护士 hushui湖水 jiaban甲板 jiagong加工 jiajie嫁接 jianbang肩膀 jianbing煎饼
  jiandao剪刀 jiangbei奖杯 jiangyou酱油 jiangzhuang奖状 jiankang健康 jianying坚硬 jianzhi剪纸 jianzhu建筑
  jianzi毽子 jiaobu脚步 jiaoshi教室 jiaoshui浇水 jiaotong交通 jiaozi饺子 jiaqi假期 jiashi驾驶 jiayou加油
  jichang机场 jidan鸡蛋 jiedao街道 jiejie姐姐 jieri节日 jieyue节约 jihua计划 jijie季节 jimu积木 jingli经理
  jingshen精神 jingyu鲸鱼 jingzhe惊蛰 jingzi镜子 jinhuang金黄 jinnian今年 jintian今天 jishi集市 jita吉他
  jiucai韭菜 jiujiu舅舅 jiulou酒楼 jiuping酒瓶 jiuzhou九州 jixie机械 jiyu鲫鱼 jizhe记者 juhua菊花 juli距离
  junma骏马 juzi锯子 kache卡车 kaiguan开关 kaihui开会 kanbao看报 kanchai砍柴 kaoshi考试 kaoya烤鸭 keben课本
  kedu刻度 keren客人 keting客厅 kexue科学 kongque孔雀 kongtiao空调 koudai口袋 kouling口令 kouqin口琴
  kuaiji会计 kuaile快乐 kuaizi筷子 kuankuo宽阔 kugua苦瓜 kuzi裤子 laba喇叭 lajiao辣椒 lamian拉面 langhua浪花
  lanhua兰花 lanqiu篮球 lanse蓝色 lansheng缆绳 laodong劳动 laohu老虎 laoshi老师 laoying老鹰 larou腊肉
  lazhu蜡烛 leida雷达 liandao镰刀 liangfen凉粉 liangpi凉皮 liangshai晾晒 liangshi粮食 liangshuang凉爽
  lianou莲藕 lianpen脸盆 liantiao链条 lianzi莲子 lichun立春 lidi犁地 lidong立冬 limao礼貌 liming黎明
  lingdang铃铛 lingjiao菱角 lingsheng铃声 lingshou零售 linju邻居 liqi力气 liqiu立秋 lishi历史 litang礼堂
  liushu柳树 liuxu柳絮 liwu礼物 lixia立夏 liyu鲤鱼 lizhi荔枝 lizi梨子 longyan龙眼 loufang楼房 louti楼梯
  lubiao路标 ludeng路灯 lukou路口 lunchuan轮船 luntai轮胎 luobo萝卜 luogu锣鼓 luokuang箩筐 luopan罗盘
  luosi螺丝 luotuo骆驼 luoye落叶 lushan庐山 lushui露水 luwei芦苇 luyin录音 luzi炉子 mabu抹布 mache马车
  mada马达 maicai买菜 mailiang卖粮 maisui麦穗 maitian麦田 malu马路 mangguo芒果 mangzhong芒种 mantou馒头
  maobi毛笔 maojin毛巾 maotan毛毯 maozi帽子 maque麻雀 matou码头 mayi蚂蚁 meigui玫瑰 meihua梅花 meimei妹妹
  meishu美术 meitan煤炭 mengxiang梦想 menpiao门票 mensuo门锁 mianao棉袄 mianfen面粉 mianhua棉花 mianji面积
  miantiao面条 mianyang绵羊 miaomu苗木 micu米醋 mifan米饭 mifen米粉 mifeng蜜蜂 mingliang明亮 mingnian明年
  mingpian名片 mingtian明天 mishu秘书 mixian米线 mogu蘑菇 moli茉莉 moshui墨水 mucai木材 muchai木柴
  muchuang木床 mudan牡丹 mudiao木雕 muer木耳 muji母鸡 mujiang木匠 mulu目录 muma木马 muqiao木桥 muqin母亲
  nainai奶奶 naixin耐心 nanfang南方 nangua南瓜 naozhong闹钟 nenya嫩芽 niandi年底 niangao年糕 nianhua年画
  nianyue年月 ningmeng柠檬 niqiu泥鳅 niren泥人 nitu泥土 niuche牛车 niukou纽扣 niunai牛奶 niurou牛肉
  nongmin农民 nongye农业 paiqiu排球 paizhao拍照 pangxie螃蟹 panzi盘子 paobu跑步 paocai泡菜 pashan爬山
  pendi盆地 pengyou朋友 penjing盆景 pidai皮带 pifa批发 pige皮革 pingan平安 pingfang平房 pingguo苹果
  pingpang乒乓 pingyuan平原 pinyin拼音 pipa琵琶 piqiu皮球 pixie皮鞋 piying皮影 pubu瀑布 puke扑克 putao葡萄
  qianbao钱包 qianbi铅笔 qiangbao墙报 qiangbi墙壁 qianli千里 qianmian前面 qiannian前年 qianxu谦虚 qiche汽车
  qichuang起床 qiezi茄子 qima骑马 qincai芹菜 qingcao青草 qingchen清晨 qingdan清单 qinghai青海 qinghua青花
  qingming清明 qingtian晴天 qingting蜻蜓 qingtong青铜 qingwa青蛙 qingzheng清蒸 qinlao勤劳 qinqi亲戚
  qiqiu气球 qiufeng秋风 qiuqian秋千 qiushou秋收 qiutian秋天 qiwei气味 qixi七夕 qixiang气象 qiyou汽油
  qizhi旗帜 quanshui泉水 qunian去年 qunzi裙子 renao热闹 renzhen认真 reqing热情 rili日历 riqi日期 rizi日子
  rongshu榕树 rouruan柔软 sanbu散步 sangshu桑树 sangye桑叶 saodi扫地 saozhou扫帚 senlin森林 shafa沙发
  shailiang晒粮 shamo沙漠 shandian闪电 shanding山顶 shangdian商店 shangren商人 shangu山谷 shangwu上午
  shangye商业 shanhu珊瑚 shanliang善良 shanpo山坡 shanyang山羊 shanying山影 shanzha山楂 shaobing烧饼
  shaozi勺子 shatan沙滩 shayu鲨鱼 shazi沙子 shengjiang生姜 shengri生日 shengwu生物 shengyin声音 shengzi绳子
  shenlan深蓝 shequ社区 shetou舌头 shibei石碑 shichang市场 shifei施肥 shijiang石匠 shike石刻 shili十里
  shiliu石榴 shimo石磨 shiqiao石桥 shiren诗人 shishi石狮 shitang食堂 shitou石头 shiyan食盐 shizi柿子
  shoudian手电 shouge收割 shougu手鼓 shouji手机 shoupa手帕 shoutao手套 shouzhang手掌 shouzhi手指
  shuangdong霜冻 shuangjiang霜降 shuaya刷牙 shubao书包 shudian书店 shufa书法 shufang书房 shugen树根
  shuibeng水泵 shuibo水波 shuicao水草 shuidai水袋 shuigang水缸 shuihu水壶 shuijiao睡觉 shuijing水井
  shuiku水库 shuini水泥 shuiniu水牛 shuiqu水渠 shuita水塔 shuitong水桶 shuixian水仙 shujia书架 shulin树林
  shushu叔叔 shuxue数学 shuye树叶 shuyuan书院 shuzhi树枝 shuzi梳子 sichou丝绸 sigua丝瓜 siji司机 sikao思考
  songguo松果 songshu松鼠 songzhen松针 suanpan算盘 suanzhang算账 sudu速度 suidao隧道 suliao塑料 sunzi孙子
  suona唢呐 suoyi蓑衣 sushe宿舍 taifeng台风 taihu太湖 taijie台阶 taishan泰山 taiyang太阳 tangguo糖果
  tangren糖人 tangyuan汤圆 tanhuang弹簧 tanwei摊位 tanzi坛子 taoci陶瓷 taohua桃花 taozi桃子 tiane天鹅
  tiankong天空 tianshu天数 tianwen天文 tianxian天线 tianye田野 tiaogao跳高 tiaosheng跳绳 tiaoshui挑水
  tiaowu跳舞 tiegui铁轨 tieguo铁锅 tiejiang铁匠 tielu铁路 tiji体积 tingche停车 tingxi听戏 tingzi亭子
  tiyu体育 tizi梯子 tonghua童话 tongjing铜镜 tongxue同学 tongzhi通知 toufa头发 tuanjie团结 tubiao图表
  tudou土豆 tuhua图画 tuiche推车 tuoba拖把 tuoluo陀螺 tuzi兔子 wafang瓦房 waguan瓦罐 waigong外公 waipo外婆
  waitao外套 wangqiu网球 wanshang晚上 wanxia晚霞 wapian瓦片 wazi袜子 weidao味道 weifeng微风 weijin围巾
  weiqi围棋 weiqiang围墙 weiqun围裙 weixiao微笑 weixing卫星 wendu温度 wenhou问候 wenjian文件 wennuan温暖
  woshi卧室 woshou握手 wudao舞蹈 wuding屋顶 wugu五谷 wugui乌龟 wuli物理 wulong舞龙 wuyun乌云 xiagu峡谷
  xiami虾米 xiancai咸菜 xiancheng县城 xiangji相机 xiangjiao香蕉 xiangpi橡皮 xiangqi象棋 xiangyou香油
  xiangzhen乡镇 xiangzi箱子 xiaogou小狗 xiaohua笑话 xiaolu小路 xiaomai小麦 xiaoshi小时 xiaoshu小暑
  xiaoxi小溪 xiaozhang校长 xiaozhu小猪 xiaqi下棋 xiatian夏天 xiawu下午 xiaye夏夜 xiayu下雨 xiezi写字
  xifan稀饭 xifang西方 xigai膝盖 xigua西瓜 xihu西湖 xilian洗脸 xinfeng信封 xingfu幸福 xingguang星光
  xinghua杏花 xingli行李 xingqi星期 xingxing星星 xingzhuang形状 xingzi杏子 xinqing心情 xinwen新闻
  xinzang心脏 xinzhi信纸 xiongkou胸口 xique喜鹊 xishuai蟋蟀 xitai戏台 xiujian修剪 xiuli修理 xiuxi休息
  xixin细心 xiyang夕阳 xiyi洗衣 xiyuan戏院 xuanwo漩涡 xuanzhuan旋转 xuebai雪白 xuehua雪花 xueren雪人
  xueshan雪山 xuesheng学生 xuetang学堂 xuexi学习 xuexiao学校 xunzhao寻找 yachi牙齿 yagao牙膏 yancong烟囱
  yangcan养蚕 yangcong洋葱 yangguang阳光 yangji养鸡 yangrou羊肉 yangshu杨树 yangtai阳台 yangyu养鱼
  yangzhu养猪 yanjing眼镜 yanjiu研究 yanliao颜料 yanse颜色 yanyuan演员 yanzi燕子 yaobai摇摆 yaodai腰带
  yaodian药店 yaoshi钥匙 yashua牙刷 yazi鸭子 yehua野花 yewan夜晚 yeye爷爷 yifu衣服 yigui衣柜 yingtao樱桃
  yingwu鹦鹉 yingzi影子 yinhang银行 yintian阴天 yinyue音乐 yinzhang印章 yisheng医生 yiyuan医院 yizi椅子
  yongbao拥抱 yonggan勇敢 youai友爱 youbian右边 youju邮局 youpiao邮票 youqi油漆 yousan油伞 youtiao油条
  youxiang油箱 youyong游泳 youzi柚子 yuandan元旦 yuangui圆规 yuanwang愿望 yuanxiao元宵 yuanzi院子
  yuchuan渔船 yuebing月饼 yuechu月初 yueguang月光 yueji月季 yueliang月亮 yugan鱼竿 yugou鱼钩 yumao羽毛
  yumi玉米 yumin渔民 yunshu运输 yupei玉佩 yusan雨伞 yushi玉石 yutang鱼汤 yuwang渔网 yuwen语文 yuxue雨靴
  yuyi雨衣 zaijian再见 zaipei栽培 zaochen早晨 zazhi杂志 zhaiguo摘果 zhangben账本 zhangpeng帐篷 zhangshu樟树
  zhaopai招牌 zhaoxia朝霞 zhenglong蒸笼 zhengqi整齐 zhengwu正午 zhensuo诊所 zhentou枕头 zhenxian针线
  zhenzhu珍珠 zheshan折扇 zhibu织布 zhiliao知了 zhima芝麻 zhixing直行 zhizhang纸张 zhizhu蜘蛛 zhongbiao钟表
  zhonghua种花 zhongliang重量 zhongqiu中秋 zhongshu种树 zhongtian种田 zhongwu中午 zhongzi种子 zhoucheng轴承
  zhoumo周末 zhuangxie装卸 zhuantou砖头 zhuanwan转弯 zhubian竹编 zhufu祝福 zhugan竹竿 zhulan竹篮 zhulin竹林
  zhuozi桌子 zhuren主人 zhurou猪肉 zhusun竹笋 zhuzi竹子 zicai紫菜 zidian字典 ziran自然 zise紫色 zongjie总结
  zongzi粽子 zoulang走廊 zoulu走路 zuiba嘴巴 zuobian左边 zuofan做饭 zuojia作家 zuotian昨天 zuowei座位
  zuoye作业 zuqiu足球
`;

/** A word of a pass-phrase: how it is typed, and how it is remembered. */
export type PassphraseWord = { pinyin: string; word: string };

/** 1,024 everyday words of two characters, no two of which are typed alike; none has a ü, which keyboards lack. */
export const passphraseWords: readonly PassphraseWord[] = written
  .trim()
  .split(/\s+/)
  .map((entry) => {
    const word = entry.slice(-2);
    return { pinyin: entry.slice(0, -2), word };
  });
