import { family } from './family.js';

export const engineering = family(
  'engineering',
  'Engineering and manufacturing',
  `
Mechanical engineering | mechanical design, mechanical engineer, machine design
Electrical engineering | electrical design, electrical engineer, electrical systems
Electronics engineering | electronics, electronic engineering, electronic circuits, circuit design, analogue electronics
Chemical engineering | process engineering, chemical process design, chemical engineer
Industrial engineering | industrial engineer, methods engineering, time and motion study
Manufacturing engineering | manufacturing processes, production engineering, process manufacturing
Aerospace engineering | aeronautical engineering, aircraft design, avionics
Automotive engineering | vehicle engineering, automotive design
Biomedical engineering | biomedical engineer, bioengineering
Environmental engineering | environmental engineer, water treatment, wastewater treatment
Materials engineering | materials science, metallurgy, composites, metallurgical engineering
Mining engineering | mining, mine planning, mineral processing
Petroleum engineering | oil and gas, drilling engineering, reservoir engineering
Nuclear engineering | reactor physics, radiation protection
Marine engineering | naval architecture, ship maintenance
Systems engineering | systems integration, model-based systems engineering, SysML
Mechatronics | mechatronic systems | Mechanical engineering, Electronics engineering
Robotics | robot programming, ROS, industrial robots, robotic systems | Mechatronics
Power electronics | power systems, power engineering, high voltage systems, electrical power systems | Electrical engineering
Renewable energy | solar energy, wind energy, photovoltaic systems, solar PV, wind power
Energy management | energy efficiency, energy auditing, energy audits
Control engineering | control systems, process control, PID control, control theory
PLC programming | PLC, programmable logic controllers, Siemens S7, Allen-Bradley, ladder logic | Industrial automation
SCADA | HMI, DCS, human-machine interface | Industrial automation
Industrial automation | automation engineering, factory automation, automated systems
Instrumentation | instrument calibration, calibration, measurement instruments, sensors
PCB design | printed circuit boards, Altium, Altium Designer, Eagle CAD, KiCad, circuit board design | Electronics engineering
FPGA | VHDL, Verilog, SystemVerilog, digital design, ASIC design | Electronics engineering
Signal processing | digital signal processing, DSP, analog signal processing | Electronics engineering
Microcontrollers | STM32, ARM Cortex, PIC microcontrollers, microprocessors | Embedded systems, Electronics engineering
Soldering | surface mount soldering, electronic assembly, PCB assembly
AutoCAD | Auto CAD | Computer-aided design
SolidWorks | Solid Works | Computer-aided design
CATIA | | Computer-aided design
Siemens NX | Unigraphics, Solid Edge | Computer-aided design
Autodesk Inventor | Fusion 360, Creo, PTC Creo, Pro/ENGINEER | Computer-aided design
Computer-aided design | CAD, CAD software, CAD drawings, 2D drafting, 3D CAD
Technical drawing | engineering drawings, drafting, blueprint reading, reading blueprints, technical drawings, draughting
GD&T | geometric dimensioning and tolerancing, tolerance analysis | Technical drawing
Finite element analysis | FEA, FEM, ANSYS, Abaqus, structural simulation | Mechanical engineering
Computational fluid dynamics | CFD, fluid dynamics, fluid mechanics | Mechanical engineering
Thermodynamics | heat transfer, thermal analysis, thermal engineering | Mechanical engineering
Hydraulics | hydraulic systems, pneumatics, pneumatic systems | Mechanical engineering
Product lifecycle management | PLM, Teamcenter, Windchill
New product development | NPD, product development, product engineering
Design for manufacturing | DFM, DFMA, value engineering | Manufacturing engineering
Failure analysis | root cause analysis, RCA, FMEA, failure mode and effects analysis | Quality management
Reliability engineering | reliability analysis, predictive maintenance, reliability centered maintenance
Statistical process control | SPC, control charts, process capability | Quality management, Statistics
CNC machining | CNC, CNC programming, CNC operation, G-code, machining centres | Machining
Machining | machinist, lathe operation, milling, turning and milling, metal turning, machine tools, grinding
CAM programming | CAM, Mastercam, computer-aided manufacturing | CNC machining
Tool and die making | tooling, mould making, mold making, jigs and fixtures | Machining
Injection moulding | injection molding, plastics processing, extrusion
3D printing | additive manufacturing | Manufacturing engineering
Sheet metal work | sheet metal fabrication, metal fabrication, metalworking, steel fabrication
Welding | MIG welding, TIG welding, arc welding, welder, stick welding, gas welding
Assembly | ?assembly, mechanical assembly, assembly line work, product assembly
Machine operation | machine operator, operating machinery, equipment operation, machine set-up, production machinery
Production management | production planning, production scheduling, manufacturing management, production supervision, production control
Production line work | factory work, production work, production operator
Quality inspection | product inspection, incoming inspection, quality inspector, final inspection, visual inspection | Quality management
Good manufacturing practice | GMP, cGMP, current good manufacturing practice
Food production | food processing, food manufacturing, food technology, food science
HACCP | food safety, food hygiene, hazard analysis and critical control points, FSSC 22000, ISO 22000
Textile production | sewing, garment production, tailoring, dressmaking, garment manufacturing
Woodworking | cabinet making, furniture making, joinery
Printing operations | printing press operation, flexographic printing
Packaging operations | product packaging, packing line
Preventive maintenance | equipment maintenance, machine maintenance, maintenance management, mechanical maintenance, industrial maintenance, CMMS, electrical maintenance
Automotive repair | vehicle maintenance, auto mechanics, vehicle repair, car repair, automotive mechanics, engine repair
Diesel mechanics | heavy equipment maintenance, diesel engines | Automotive repair
Aircraft maintenance | aviation maintenance, aircraft mechanics, airframe and powerplant
Bicycle repair | bicycle mechanics
Semiconductor manufacturing | wafer fabrication, cleanroom, clean room operations, photolithography
Battery technology | battery systems, electric vehicles, EV charging
Acoustics | noise and vibration, NVH, vibration analysis
Optics | photonics, laser systems, optical engineering
`,
);
export const construction = family(
  'construction',
  'Construction and trades',
  `
Construction management | construction project management, construction manager, building projects, construction supervision
Site management | site supervision, construction site supervision, site manager, site engineer | Construction management
Civil engineering | civil engineer, civil works, infrastructure engineering
Structural engineering | structural design, structural analysis, structural engineer | Civil engineering
Geotechnical engineering | soil mechanics, foundation design | Civil engineering
Highway engineering | road construction, transport engineering, traffic engineering, highway design | Civil engineering
Water resources engineering | hydrology, irrigation engineering, drainage design, hydraulic engineering | Civil engineering
Bridge engineering | bridge design, tunnelling | Structural engineering
Architecture | ?architecture, architectural design, building design, architect, architectural drawing
Building information modelling | BIM, building information modeling, Revit, Autodesk Revit, Navisworks | Computer-aided design
SketchUp | ArchiCAD, Rhino 3D | 3D modelling
Structural analysis software | ETABS, SAP2000, STAAD Pro, SAFE software, Tekla | Structural engineering
Civil 3D | AutoCAD Civil 3D | Computer-aided design, Civil engineering
Urban planning | town planning, city planning, land use planning
Land surveying | surveying, topographic survey, total station, geomatics
Quantity surveying | quantity surveyor, bills of quantities, quantity take-off, takeoff
Cost estimating | cost estimation, construction estimating, estimating, estimation
Building inspection | building codes, building regulations, construction inspection, code compliance in building
Construction safety | site safety, OSHA, OSHA 10, OSHA 30, NEBOSH, CSCS | Occupational safety
Occupational safety | health and safety, occupational health, EHS, HSE, workplace safety, safety management, occupational health and safety
Risk prevention on site | permit to work, lockout tagout, confined space entry | Occupational safety
Carpentry | carpenter, timber framing, formwork
Masonry | bricklaying, stonemasonry, brickwork, mason
Concrete work | concrete finishing, concreting, rebar, concrete placement
Plastering | drywall, drywalling, stucco
Painting and decorating | house painting, spray painting, wallpapering, painter and decorator
Tiling | tile setting, flooring installation, floor laying
Roofing | roof installation, roofer
Glazing | window installation
Insulation installation | thermal insulation
Plumbing | plumber, pipe fitting, pipefitting, sanitary installation
Heating and ventilation | HVAC, HVAC systems, air conditioning, heating systems, refrigeration, air-conditioning
Gas fitting | gas installation, boiler maintenance
Electrical installation | electrician, electrical wiring, wiring, electrical works, electrical fitting
Electrical safety standards | NEN 3140, IEE wiring regulations, NEC code | Electrical installation
Solar installation | solar panel installation, PV installation | Electrical installation, Renewable energy
Heat pump installation | | Heating and ventilation
Elevator maintenance | lift maintenance, elevator installation
Scaffolding | scaffold erection
Rigging | crane operation, lifting operations, crane operator, slinging
Excavator operation | heavy equipment operation, earthmoving, bulldozer operation, excavation, heavy machinery operation
Demolition | asbestos removal
Steel erection | structural steel, ironwork | Structural engineering
Landscaping | gardening, groundskeeping, grounds maintenance, horticulture, landscape gardening
Building maintenance | facility maintenance, handyman, general maintenance, property maintenance, maintenance work
Facilities management | facility management, building management, facilities maintenance
Interior fit-out | finishing works, gypsum works, interior finishing
Locksmithing | lock installation
Swimming pool maintenance | pool construction
Telecom installation | antenna installation, tower climbing | Telecommunications
Building services engineering | MEP, MEP engineering, building services
Sustainable building | green building, LEED, BREEAM, passive house
Road works | asphalt paving, paving
`,
);
