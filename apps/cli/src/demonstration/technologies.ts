/** A field of technology with inventions as a Tianjin market might show them. All invented. */
export interface Technology {
  /** IPC symbol of the field's inventions. */
  readonly ipc: string;
  /** GB/T 4754-2017 division. */
  readonly industry: string;
  readonly field: string;
  readonly fieldEn: string;
  readonly products: string;
  /** Chinese and English title of each invention. */
  readonly inventions: readonly (readonly [string, string])[];
  /** What the inventions do, for their abstracts. */
  readonly effect: string;
  readonly effectEn: string;
}

export const technologies: readonly Technology[] = [
  {
    ipc: 'H01M10/0525', industry: 'C38', field: '动力电池', fieldEn: 'traction batteries', products: '锂离子电池、储能柜',
    effect: '提高循环寿命并抑制热失控', effectEn: 'extends cycle life and suppresses thermal runaway',
    inventions: [
      ['一种锂离子电池隔膜的陶瓷涂覆方法', 'Ceramic coating method for a lithium-ion battery separator'],
      ['一种低温快充锂离子电池电解液', 'Electrolyte for fast charging lithium-ion batteries at low temperature'],
      ['一种电池模组热失控预警装置', 'Early-warning device for thermal runaway of a battery module'],
      ['一种硅碳负极材料的制备方法', 'Preparation of a silicon-carbon anode material'],
      ['一种退役动力电池梯次利用的分选系统', 'Sorting system for second-life traction batteries'],
      ['一种电池极片激光清洗设备', 'Laser cleaning equipment for battery electrodes'],
    ],
  },
  {
    ipc: 'C02F1/44', industry: 'D46', field: '海水淡化与水处理', fieldEn: 'desalination and water treatment', products: '反渗透膜组件、淡化装置',
    effect: '降低单位产水能耗并延长膜的清洗周期', effectEn: 'lowers the energy per cubic metre and lengthens the cleaning interval of the membrane',
    inventions: [
      ['一种海水淡化反渗透膜的在线清洗装置', 'On-line cleaning device for seawater reverse-osmosis membranes'],
      ['一种高盐废水零排放结晶系统', 'Zero-discharge crystallisation system for high-salinity wastewater'],
      ['一种浓海水提溴的吹出塔', 'Air-stripping tower for bromine from concentrated seawater'],
      ['一种港口含油污水处理方法', 'Treatment of oily port wastewater'],
      ['一种分布式苦咸水淡化设备', 'Distributed brackish water desalination unit'],
      ['一种膜污染在线监测传感器', 'On-line sensor for membrane fouling'],
    ],
  },
  {
    ipc: 'G06N3/08', industry: 'I65', field: '人工智能软件', fieldEn: 'artificial intelligence software', products: '质检软件、调度平台',
    effect: '在标注样本很少时仍保持识别精度', effectEn: 'keeps its accuracy with few labelled samples',
    inventions: [
      ['一种基于神经网络的焊缝缺陷识别方法', 'Recognition of weld defects with a neural network'],
      ['一种面向港口集装箱的智能调度方法及系统', 'Scheduling method and system for container terminals'],
      ['一种小样本工业质检模型的训练方法', 'Training of an industrial inspection model from few samples'],
      ['一种轴承故障的声学诊断装置', 'Acoustic diagnosis device for bearing faults'],
      ['一种多模态设备运维问答系统', 'Multimodal question-answering system for plant maintenance'],
      ['一种边缘计算网关的模型压缩方法', 'Model compression for edge gateways'],
    ],
  },
  {
    ipc: 'A61K9/16', industry: 'C27', field: '生物医药制剂', fieldEn: 'pharmaceutical formulations', products: '缓释微球、口服制剂',
    effect: '使药物平稳释放并提高生物利用度', effectEn: 'releases the drug evenly and improves its bioavailability',
    inventions: [
      ['一种长效缓释微球制剂及其制备方法', 'Long-acting sustained-release microspheres and their preparation'],
      ['一种难溶性药物的纳米混悬剂', 'Nanosuspension of a poorly soluble drug'],
      ['一种中药挥发油的微囊化方法', 'Microencapsulation of volatile oils of traditional Chinese medicine'],
      ['一种抗体冻干保护剂', 'Lyoprotectant for antibodies'],
      ['一种口腔速溶膜的成型设备', 'Forming equipment for orodispersible films'],
      ['一种细胞培养基的灌流装置', 'Perfusion device for cell culture media'],
    ],
  },
  {
    ipc: 'G01S13/931', industry: 'C39', field: '毫米波雷达', fieldEn: 'millimetre-wave radar', products: '车载雷达、测距模块',
    effect: '在雨雾中仍能分辨相邻目标', effectEn: 'separates neighbouring targets in rain and fog',
    inventions: [
      ['一种车载毫米波雷达的目标分离方法', 'Target separation for automotive millimetre-wave radar'],
      ['一种毫米波雷达天线罩', 'Radome for a millimetre-wave radar'],
      ['一种船舶靠泊激光测距系统', 'Laser ranging system for berthing of ships'],
      ['一种雷达与视觉融合的行人检测装置', 'Pedestrian detection by fusing radar and vision'],
      ['一种雷达芯片的自检电路', 'Self-test circuit of a radar chip'],
      ['一种路侧感知单元的标定方法', 'Calibration of roadside sensing units'],
    ],
  },
  {
    ipc: 'B23K26/38', industry: 'C34', field: '高端装备制造', fieldEn: 'advanced machinery', products: '数控机床、激光切割机',
    effect: '缩短换型时间并减小加工误差', effectEn: 'shortens changeover and reduces machining error',
    inventions: [
      ['一种大型薄壁件的柔性夹具', 'Flexible fixture for large thin-walled parts'],
      ['一种激光切割头的自动调焦机构', 'Autofocus mechanism of a laser cutting head'],
      ['一种五轴加工中心的误差补偿方法', 'Error compensation of a five-axis machining centre'],
      ['一种机器人打磨的恒力末端执行器', 'Constant-force end effector for robotic grinding'],
      ['一种齿轮在线测量装置', 'On-line gear measuring device'],
      ['一种阀门密封面的堆焊设备', 'Overlay welding equipment for valve sealing faces'],
    ],
  },
  {
    ipc: 'C08L69/00', industry: 'C26', field: '化工新材料', fieldEn: 'new chemical materials', products: '改性聚碳酸酯、特种涂料',
    effect: '兼顾阻燃与抗冲击', effectEn: 'combines flame retardance with impact strength',
    inventions: [
      ['一种无卤阻燃聚碳酸酯组合物', 'Halogen-free flame-retardant polycarbonate composition'],
      ['一种石墨烯重防腐涂料', 'Heavy-duty anticorrosive coating with graphene'],
      ['一种可降解农用地膜', 'Degradable agricultural mulch film'],
      ['一种丙烷脱氢催化剂的再生方法', 'Regeneration of a propane dehydrogenation catalyst'],
      ['一种碳纤维预浸料的制备方法', 'Preparation of carbon-fibre prepreg'],
      ['一种气凝胶隔热毡', 'Aerogel insulation blanket'],
    ],
  },
  {
    ipc: 'A01G31/00', industry: 'A01', field: '现代农业', fieldEn: 'modern agriculture', products: '水肥一体机、温室设备',
    effect: '节水节肥并减少人工', effectEn: 'saves water, fertiliser and labour',
    inventions: [
      ['一种盐碱地水稻的育秧方法', 'Raising rice seedlings for saline-alkali soil'],
      ['一种温室番茄的水肥一体化控制系统', 'Fertigation control system for greenhouse tomatoes'],
      ['一种设施葡萄的避雨棚', 'Rain shelter for protected grape growing'],
      ['一种对虾养殖水质调控装置', 'Water quality control device for shrimp farming'],
      ['一种沙窝萝卜的贮藏保鲜方法', 'Storage method for fruit radish'],
      ['一种农用无人机的变量喷洒机构', 'Variable-rate spraying mechanism for agricultural drones'],
    ],
  },
  {
    ipc: 'F03D13/25', industry: 'D44', field: '新能源发电', fieldEn: 'renewable power', products: '海上风电基础、光伏支架',
    effect: '降低安装成本并适应软土地基', effectEn: 'cuts installation cost and suits soft ground',
    inventions: [
      ['一种海上风电筒型基础及其沉放方法', 'Bucket foundation for offshore wind and its installation'],
      ['一种光伏组件的清扫机器人', 'Cleaning robot for photovoltaic modules'],
      ['一种氢燃料电池的水管理装置', 'Water management device of a hydrogen fuel cell'],
      ['一种储能变流器的并网控制方法', 'Grid-connection control of a storage converter'],
      ['一种风机叶片的除冰系统', 'De-icing system for wind turbine blades'],
      ['一种压缩空气储能的换热设备', 'Heat exchange equipment for compressed-air energy storage'],
    ],
  },
  {
    ipc: 'A61B5/02', industry: 'C35', field: '医疗器械', fieldEn: 'medical devices', products: '监护仪、康复设备',
    effect: '佩戴舒适且测量连续', effectEn: 'measures continuously and is comfortable to wear',
    inventions: [
      ['一种无袖带连续血压监测装置', 'Cuffless continuous blood pressure monitor'],
      ['一种下肢康复外骨骼', 'Lower-limb rehabilitation exoskeleton'],
      ['一种脑机接口的干电极', 'Dry electrode for a brain-computer interface'],
      ['一种医用内窥镜的图像去雾方法', 'Defogging of medical endoscope images'],
      ['一种呼吸机的泄漏补偿方法', 'Leak compensation of a ventilator'],
      ['一种一次性使用穿刺定位器械', 'Single-use puncture positioning instrument'],
    ],
  },
  {
    ipc: 'B63B21/00', industry: 'C37', field: '船舶与海洋工程', fieldEn: 'ships and offshore engineering', products: '系泊设备、浮式平台',
    effect: '在大浪中保持系泊张力稳定', effectEn: 'keeps mooring tension steady in heavy seas',
    inventions: [
      ['一种自动系泊装置', 'Automatic mooring device'],
      ['一种岸桥防风锚定机构', 'Storm anchoring mechanism for quay cranes'],
      ['一种水下机器人的布放回收系统', 'Launch and recovery system for underwater robots'],
      ['一种船用脱硫塔', 'Marine scrubber'],
      ['一种集装箱自动绑扎设备', 'Automatic container lashing equipment'],
      ['一种港口岸电的接口装置', 'Shore power connection device for ports'],
    ],
  },
  {
    ipc: 'E04B1/58', industry: 'E47', field: '绿色建筑', fieldEn: 'green building', products: '装配式构件、保温板',
    effect: '现场安装快并满足抗震要求', effectEn: 'installs quickly and meets seismic requirements',
    inventions: [
      ['一种装配式混凝土柱的连接节点', 'Connection node of precast concrete columns'],
      ['一种建筑垃圾再生骨料的强化方法', 'Strengthening of recycled aggregate from building waste'],
      ['一种地铁隧道的渗漏检测装置', 'Leak detection device for metro tunnels'],
      ['一种相变储能保温板', 'Phase-change insulation board'],
      ['一种既有建筑加装电梯的结构', 'Structure for adding a lift to an existing building'],
      ['一种智能遮阳系统', 'Smart sun-shading system'],
    ],
  },
];

/** What makes one invention differ from the next of the same title. */
export const variants: readonly (readonly [string, string])[] = [
  ['', ''],
  ['改进的', 'Improved '],
  ['低成本', 'Low-cost '],
  ['模块化', 'Modular '],
];
