{
 "patcher": {
  "fileversion": 1,
  "appversion": {
   "major": 8,
   "minor": 6,
   "revision": 0,
   "architecture": "x64",
   "modernui": 1
  },
  "classnamespace": "box",
  "rect": [
   85,
   105,
   1020,
   795
  ],
  "bglocked": 0,
  "openinpresentation": 0,
  "default_fontsize": 12,
  "default_fontface": 0,
  "default_fontname": "Arial",
  "gridonopen": 1,
  "gridsize": [
   15,
   15
  ],
  "gridsnaponopen": 1,
  "objectsnaponopen": 1,
  "statusbarvisible": 2,
  "toolbarvisible": 1,
  "boxanimatetime": 200,
  "enablehscroll": 1,
  "enablevscroll": 1,
  "devicewidth": 0,
  "description": "",
  "digest": "Sound through a model that bends while it plays",
  "tags": "livebend",
  "style": "",
  "subpatcher_template": "",
  "assistshowspatchername": 0,
  "boxes": [
   {
    "box": {
     "id": "obj-1",
     "maxclass": "newobj",
     "text": "p basic",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      15,
      15,
      54,
      22
     ],
     "varname": "basic",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "livebend~",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          104,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "Sound through a neural audio model that bends while it plays. Press start (the engine opens), switch the audio on, press play, then the messages from top to bottom.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "livebend~ pebble @instance help_basic @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          450,
          390,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          120,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "text": "load pebble",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          148.5,
          78,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "message",
         "text": "bend warm scale decoder.stages.0.2 amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          60,
          177,
          265,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "message",
         "text": "warm amount 2 ramp 1000",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          82.5,
          205.5,
          159,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "text": "mix warm 0.5",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          105,
          234,
          87,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "message",
         "text": "on warm 0",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          127.5,
          262.5,
          72,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "message",
         "text": "wet 0.5",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          150,
          291,
          54,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "message",
         "text": "undo",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          172.5,
          319.5,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          195,
          348,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          600,
          360,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "loadmess open strings.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          750,
          240,
          160,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          780,
          277.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          600,
          240,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          15,
          495,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          15,
          630,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          120,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_basic",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "text": "print help_basic",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          330,
          510,
          100,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "comment",
         "text": "Arguments: a model, a method, a block. Attributes: @instance, @wet, @late and what get tells.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          540,
          450,
          435,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "comment",
         "text": "Outlets: left, right, what is listened to, watches, replies, dictionaries.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          540,
          495,
          435,
          21
         ]
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-3",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          1
         ],
         "destination": [
          "obj-3",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          0
         ],
         "destination": [
          "obj-17",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          1
         ],
         "destination": [
          "obj-17",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          1
         ],
         "destination": [
          "obj-18",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          4
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "newobj",
     "text": "p messages",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      165,
      15,
      80,
      22
     ],
     "varname": "messages",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "messages from objects",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          233,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "Anything that makes numbers can play a bend: sliders, number boxes, envelopes, sequencers.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "livebend~ pebble @instance help_messages @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          450,
          390,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          120,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "text": "bend warm scale decoder.stages.0.2 amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          148.5,
          265,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          600,
          360,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "text": "loadmess open strings.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          750,
          240,
          160,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          780,
          277.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          600,
          240,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          15,
          495,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          15,
          630,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          120,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_messages",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "slider",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          330,
          120,
          30,
          120
         ],
         "parameter_enable": 0
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "/ 127.",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          300,
          255,
          46,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "* 3.",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          300,
          285,
          34,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "message",
         "text": "warm amount $1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          300,
          315,
          105,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "flonum",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          405,
          150,
          75,
          22.5
         ],
         "parameter_enable": 0
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "message",
         "text": "warm amount $1 ramp 500",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          405,
          210,
          159,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "comment",
         "text": "a slider",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          330,
          90,
          49,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "comment",
         "text": "a number, gliding",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          405,
          112.5,
          103,
          21
         ]
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          0
         ],
         "destination": [
          "obj-3",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          1
         ],
         "destination": [
          "obj-3",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          1
         ],
         "destination": [
          "obj-10",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          1
         ],
         "destination": [
          "obj-11",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "newobj",
     "text": "p osc",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      315,
      15,
      44,
      22
     ],
     "varname": "osc",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "OSC",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          57,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "A controller sends to port 7400 of this machine here in Max. Addresses of your own are routed to words. What the engine reports goes back to port 7401.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "livebend~ pebble @instance help_osc @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          450,
          390,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          120,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "text": "bend warm scale decoder.stages.0.2 amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          148.5,
          265,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          600,
          360,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "text": "loadmess open strings.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          750,
          240,
          160,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          780,
          277.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          600,
          240,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          15,
          495,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          15,
          630,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          120,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_osc",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "text": "route /warm /wet /recall",
         "numinlets": 4,
         "numoutlets": 4,
         "outlettype": [
          "",
          "",
          "",
          ""
         ],
         "patching_rect": [
          330,
          165,
          300,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "udpreceive 7400",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          330,
          120,
          104,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "prepend warm amount",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          330,
          210,
          136,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "text": "prepend wet",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          450,
          240,
          82,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "text": "sprintf recall %d ramp 500",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          570,
          270,
          155,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "text": "route latency latecount",
         "numinlets": 3,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          525,
          136,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "text": "udpsend 127.0.0.1 7401",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          540,
          615,
          145,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "text": "prepend /latency",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          540,
          570,
          104,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "newobj",
         "text": "prepend /latecount",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          660,
          570,
          115,
          22
         ]
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          0
         ],
         "destination": [
          "obj-3",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          1
         ],
         "destination": [
          "obj-3",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          1
         ],
         "destination": [
          "obj-10",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          1
         ],
         "destination": [
          "obj-11",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          1
         ],
         "destination": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          2
         ],
         "destination": [
          "obj-17",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          4
         ],
         "destination": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          0
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          0
         ],
         "destination": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          1
         ],
         "destination": [
          "obj-21",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-21",
          0
         ],
         "destination": [
          "obj-19",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "newobj",
     "text": "p midi",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      465,
      15,
      48,
      22
     ],
     "varname": "midi",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "MIDI",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          56,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "A knob moves a bend, notes recall snapshots. With learn the next knob that moves is taken.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "livebend~ pebble @instance help_midi @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          450,
          390,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          120,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "text": "bend warm scale decoder.stages.0.2 amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          148.5,
          265,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "message",
         "text": "learn warm amount",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          60,
          177,
          118,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "message",
         "text": "learn off",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          82.5,
          205.5,
          59,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "text": "store 60",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          105,
          234,
          59,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "message",
         "text": "store 62",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          127.5,
          262.5,
          59,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          600,
          360,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "text": "loadmess open strings.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          750,
          240,
          160,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          780,
          277.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          600,
          240,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          15,
          495,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          15,
          630,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          120,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_midi",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "text": "ctlin",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "int",
          "int",
          "int"
         ],
         "patching_rect": [
          330,
          120,
          44,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "text": "pack 0 0 0",
         "numinlets": 3,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          330,
          165,
          71,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "text": "zl.rev",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          330,
          195,
          44,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "text": "prepend cc",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          330,
          225,
          75,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "newobj",
         "text": "notein",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "int",
          "int",
          "int"
         ],
         "patching_rect": [
          480,
          120,
          48,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "newobj",
         "text": "pack 0 0",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          480,
          165,
          61,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "newobj",
         "text": "prepend note 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          480,
          210,
          96,
          22
         ]
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-3",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          1
         ],
         "destination": [
          "obj-3",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          0
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          1
         ],
         "destination": [
          "obj-14",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          1
         ],
         "destination": [
          "obj-15",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          1
         ],
         "destination": [
          "obj-18",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          2
         ],
         "destination": [
          "obj-18",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          0
         ],
         "destination": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          0
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-21",
          0
         ],
         "destination": [
          "obj-22",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-21",
          1
         ],
         "destination": [
          "obj-22",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-22",
          0
         ],
         "destination": [
          "obj-23",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-23",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "newobj",
     "text": "p look",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      615,
      15,
      48,
      22
     ],
     "varname": "look",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "look inside",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          113,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "Every number of the latents, fifteen times a second: as bars, as a picture that runs on. Press start and play.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "livebend~ pebble @instance help_look @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          450,
          390,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          120,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "text": "bend warm scale decoder.stages.0.2 amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          148.5,
          265,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "message",
         "text": "warm amount 3",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          60,
          177,
          98,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "message",
         "text": "warm amount 0",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          82.5,
          205.5,
          98,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          600,
          360,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "text": "loadmess open strings.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          750,
          240,
          160,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          780,
          277.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          600,
          240,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          15,
          495,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          15,
          630,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          120,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_look",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 2,
         "outlettype": [
          "",
          "signal"
         ],
         "patching_rect": [
          630,
          420,
          360,
          216
         ],
         "name": "livebend.watch.maxpat",
         "args": [
          "inside",
          "latent",
          "channels",
          "rate",
          15,
          "@instance",
          "help_look",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-8",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-8",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          0
         ],
         "destination": [
          "obj-8",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          0
         ],
         "destination": [
          "obj-3",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          1
         ],
         "destination": [
          "obj-3",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          0
         ],
         "destination": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          1
         ],
         "destination": [
          "obj-12",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          1
         ],
         "destination": [
          "obj-13",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "newobj",
     "text": "p listen",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      765,
      15,
      54,
      22
     ],
     "varname": "listen",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "listen inside",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          123,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "Units of an activation as sound, in step with what the model plays. Press start, play, hear.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "livebend~ pebble @instance help_listen @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          450,
          390,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          120,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "text": "bend warm scale decoder.stages.0.2 amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          148.5,
          265,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          600,
          360,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "text": "loadmess open strings.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          750,
          240,
          160,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          780,
          277.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          600,
          240,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          15,
          495,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          15,
          630,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          120,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_listen",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 4,
         "outlettype": [
          "signal",
          "signal",
          "signal",
          "signal"
         ],
         "patching_rect": [
          540,
          495,
          375,
          57
         ],
         "name": "livebend.listen~.maxpat",
         "args": [
          "decoder.first",
          "0-3",
          "@instance",
          "help_listen",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          570,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "inside",
           "parameter_shortname": "inside",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          705,
          45,
          45
         ]
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          0
         ],
         "destination": [
          "obj-3",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          1
         ],
         "destination": [
          "obj-3",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          1
         ],
         "destination": [
          "obj-10",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          1
         ],
         "destination": [
          "obj-11",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          2
         ],
         "destination": [
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          1
         ],
         "destination": [
          "obj-14",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          1
         ],
         "destination": [
          "obj-15",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "newobj",
     "text": "p snaps",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      15,
      60,
      58,
      22
     ],
     "varname": "snaps",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "snapshots",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          109,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "Press store and a number, change the bend, store another; then recall, or move between four of them.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "livebend~ pebble @instance help_snaps @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          450,
          390,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          120,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "text": "bend warm scale decoder.stages.0.2 amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          148.5,
          265,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          600,
          360,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "text": "loadmess open strings.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          750,
          240,
          160,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          780,
          277.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          600,
          240,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          15,
          495,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          15,
          630,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          120,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_snaps",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          240,
          180,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "warm",
          "amount",
          0,
          3,
          "@instance",
          "help_snaps",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          540,
          450,
          405,
          78
         ],
         "name": "livebend.snaps.maxpat",
         "args": [
          "@instance",
          "help_snaps",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "bpatcher",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          540,
          204,
          183
         ],
         "name": "livebend.xy.maxpat",
         "args": [
          "@instance",
          "help_snaps",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          0
         ],
         "destination": [
          "obj-3",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          1
         ],
         "destination": [
          "obj-3",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          1
         ],
         "destination": [
          "obj-10",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          1
         ],
         "destination": [
          "obj-11",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "newobj",
     "text": "p steer",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      165,
      60,
      52,
      22
     ],
     "varname": "steer",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "capture and steer",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          179,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "Record the latents of two sounds, then steer any sound from the one towards the other.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "livebend~ pebble @instance help_steer @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          450,
          390,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          120,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "text": "capture calm start latent",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          148.5,
          144,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "message",
         "text": "capture calm stop",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          60,
          177,
          110,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "message",
         "text": "capture wild start latent",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          82.5,
          205.5,
          139,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "text": "capture wild stop",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          105,
          234,
          106,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "message",
         "text": "bend towards steer a:latent from calm to wild amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          127.5,
          262.5,
          307,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "message",
         "text": "towards amount 0 ramp 2000",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          150,
          291,
          172,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "message",
         "text": "towards amount 2 ramp 2000",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          172.5,
          319.5,
          172,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          600,
          360,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "text": "loadmess open strings.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          750,
          240,
          160,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          780,
          277.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          600,
          240,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          15,
          495,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          15,
          630,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          120,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_steer",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-3",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          1
         ],
         "destination": [
          "obj-3",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          0
         ],
         "destination": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          1
         ],
         "destination": [
          "obj-16",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-17",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          1
         ],
         "destination": [
          "obj-17",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "newobj",
     "text": "p cross",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      315,
      60,
      54,
      22
     ],
     "varname": "cross",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "two models crossed",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          201,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "One model turns sound into latents, another makes sound of them. Objects of MSP between them bend the latents; here each is made larger.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          600,
          225,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          750,
          105,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          780,
          142.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          600,
          105,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "newobj",
         "text": "livebend.encode~ pebble @instance help_one @start 0",
         "numinlets": 2,
         "numoutlets": 4,
         "outlettype": [
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          285,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "text": "livebend.decode~ pebble @instance help_two @start 0",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          435,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          135,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "message",
         "text": "load pebble",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          75,
          165,
          78,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "text": "mc.*~ 1.5",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          "multichannelsignal"
         ],
         "patching_rect": [
          300,
          375,
          67,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          360,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          15,
          495,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          15,
          630,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          450,
          360,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_one",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          450,
          510,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_two",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          0
         ],
         "destination": [
          "obj-7",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-7",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-7",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          0
         ],
         "destination": [
          "obj-8",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-8",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          0
         ],
         "destination": [
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          1
         ],
         "destination": [
          "obj-13",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          1
         ],
         "destination": [
          "obj-14",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "newobj",
     "text": "p clip",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      465,
      60,
      44,
      22
     ],
     "varname": "clip",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "clips",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          54,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "A whole sound at once, at best quality, through files: choose a folder below, write the buffer, render it as the model is bent now, read it back. render finds plain names beside the patch; buffer~ wants full paths.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "livebend~ pebble @instance help_clip @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          360,
          390,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          120,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "text": "bend warm scale decoder.stages.0.2 amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          148.5,
          265,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "newobj",
         "text": "buffer~ livebend.clip 4000 2",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "float",
          "bang"
         ],
         "patching_rect": [
          510,
          360,
          163,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "message",
         "text": "replace strings.wav",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          510,
          120,
          118,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "choose a folder",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          45,
          540,
          93,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "text": "opendialog fold",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          15,
          570,
          97,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "text": "t s s",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          15,
          600,
          38,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "button",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "bang"
         ],
         "patching_rect": [
          15,
          540,
          24,
          24
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "text": "sprintf symout %s/clip-in.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          637.5,
          170,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "text": "s livebend.help.clip.in",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          675,
          130,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "sprintf symout %s/clip-out.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          255,
          637.5,
          177,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "s livebend.help.clip.out",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          255,
          675,
          137,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "comment",
         "text": "write it",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          600,
          165,
          45,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "text": "zl.reg",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          570,
          213,
          45,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "button",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "bang"
         ],
         "patching_rect": [
          570,
          165,
          24,
          24
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "text": "r livebend.help.clip.in",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          594,
          190.5,
          128,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "text": "prepend writewave",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          570,
          240,
          116,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "comment",
         "text": "render it",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          210,
          180,
          55,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "newobj",
         "text": "zl.reg",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          180,
          228,
          45,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "button",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "bang"
         ],
         "patching_rect": [
          180,
          180,
          24,
          24
         ]
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "newobj",
         "text": "r livebend.help.clip.in",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          204,
          205.5,
          128,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "newobj",
         "text": "pack s s",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          180,
          270,
          60,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "newobj",
         "text": "r livebend.help.clip.out",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          270,
          243,
          135,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "newobj",
         "text": "prepend render",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          180,
          300,
          98,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "comment",
         "text": "read it",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          780,
          165,
          44,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-29",
         "maxclass": "newobj",
         "text": "zl.reg",
         "numinlets": 2,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          750,
          213,
          45,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-30",
         "maxclass": "button",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "bang"
         ],
         "patching_rect": [
          750,
          165,
          24,
          24
         ]
        }
       },
       {
        "box": {
         "id": "obj-31",
         "maxclass": "newobj",
         "text": "r livebend.help.clip.out",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          774,
          190.5,
          135,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-32",
         "maxclass": "newobj",
         "text": "prepend replace",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          750,
          240,
          102,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-33",
         "maxclass": "newobj",
         "text": "print help_clip",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270,
          420,
          90,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-34",
         "maxclass": "waveform~",
         "numinlets": 5,
         "numoutlets": 6,
         "outlettype": [
          "float",
          "float",
          "float",
          "float",
          "list",
          ""
         ],
         "patching_rect": [
          510,
          420,
          300,
          75
         ],
         "buffername": "livebend.clip"
        }
       },
       {
        "box": {
         "id": "obj-35",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          15,
          720,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_clip",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          0
         ],
         "destination": [
          "obj-9",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          1
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          0
         ],
         "destination": [
          "obj-17",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          0
         ],
         "destination": [
          "obj-17",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-23",
          0
         ],
         "destination": [
          "obj-22",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-24",
          0
         ],
         "destination": [
          "obj-22",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-26",
          0
         ],
         "destination": [
          "obj-25",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-22",
          0
         ],
         "destination": [
          "obj-25",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-25",
          0
         ],
         "destination": [
          "obj-27",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-27",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-30",
          0
         ],
         "destination": [
          "obj-29",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-31",
          0
         ],
         "destination": [
          "obj-29",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-29",
          0
         ],
         "destination": [
          "obj-32",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-32",
          0
         ],
         "destination": [
          "obj-6",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          4
         ],
         "destination": [
          "obj-33",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "newobj",
     "text": "p from nn~",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      615,
      60,
      73,
      22
     ],
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "from nn~",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          96,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "What you know from nn~, and the words for it here.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "comment",
         "text": "nn~ model forward 2048",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          120,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "livebend~ model forward 2048",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          120,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "mcs.nn~, latents one by one",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          165,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "text": "livebend.encode~ and livebend.decode~, latents on one mc cord",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          165,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "comment",
         "text": "enable 0/1, method, reload, dump",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          210,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "the same words",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          210,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "text": "gpu 1",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          255,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "comment",
         "text": "provider auto (or gpu 1); livebend measures what is fastest",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          255,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "comment",
         "text": "bufsize",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          300,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "text": "block (or bufsize)",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          300,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "comment",
         "text": "get_x / set_x of the model",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          345,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "comment",
         "text": "get x, set x value",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          345,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "comment",
         "text": "a signal added to a latent",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          390,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "comment",
         "text": "bend lift bias latent amount 0.5 units 2",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          390,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "comment",
         "text": "one thread, sound stops while it loads",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          435,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "comment",
         "text": "the old model plays until the new one is ready",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          435,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "comment",
         "text": "TorchScript .ts files",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          480,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "comment",
         "text": "the same files; ONNX too. Nothing else has to be installed",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          480,
          480,
          21
         ],
         "fontface": 1
        }
       }
      ],
      "lines": []
     }
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "newobj",
     "text": "p from torchbend",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      765,
      60,
      106,
      22
     ],
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "from torchbend",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          156,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "What you know from torchbend, and the words for it here.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "comment",
         "text": "BendedModule(model); bended.bend(Scale(2.), \"decoder.net.3\")",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          120,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "bend a scale decoder.net.3 amount 2",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          120,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "regular expressions as targets",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          165,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "text": "re:decoder\\.net\\.\\d+ (or globs: decoder.net.[0-3])",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          165,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "comment",
         "text": "decoder_net_3, names of torch.fx",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          210,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "understood; listed as decoder.net.3",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          210,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "text": "Mask, OrderedMask, Threshold, Normal",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          255,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "comment",
         "text": "mask, ordered-mask, threshold, noise",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          255,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "comment",
         "text": "BendingParameter, its range",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          300,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "text": "macro glow map warm amount 0 2; every value is a parameter",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          300,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "comment",
         "text": "bended.print_weights(), print_activations()",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          345,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "comment",
         "text": "weights, activations, graph (or livebend.targets)",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          345,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "comment",
         "text": "bend_input, from activations of another sound",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          390,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "comment",
         "text": "capture name start target; bend x from-capture target captures name",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          390,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "comment",
         "text": "write to TorchScript, play in nn~",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          435,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "comment",
         "text": "it plays as you bend; export model.onnx or model.ts when done",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          435,
          480,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "comment",
         "text": "a call for each block, no state",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          480,
          405,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "comment",
         "text": "blocks run on without seams, as in nn~",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          465,
          480,
          480,
          21
         ],
         "fontface": 1
        }
       }
      ],
      "lines": []
     }
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "newobj",
     "text": "p ?",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      15,
      105,
      32,
      22
     ],
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "Sound through a model that bends while it plays",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "livebend~",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          104,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "Messages, arguments and outlets are in the reference (right-click an object, Open Reference).",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "comment",
         "text": "See also",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          61,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "livebend: control, and every operator",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          205,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "livebend.overview: open it and play (menu Extras)",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          162,
          276,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "text": "livebend.encode~, livebend.decode~, livebend.listen~",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          189,
          296,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "comment",
         "text": "livebend.targets, livebend.bends, livebend.param, livebend.snaps, livebend.xy, livebend.watch, livebend.status",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          216,
          420,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "Errors are told on the info outlet, in livebend.status and in the Max console. Nothing you send stops the sound.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          273,
          750,
          21
         ]
        }
       }
      ],
      "lines": []
     }
    }
   }
  ],
  "lines": [],
  "showrootpatcherontab": 0,
  "showontab": 0,
  "parameters": {
   "obj-1::obj-16": [
    "play",
    "play",
    0
   ],
   "obj-1::obj-17": [
    "level",
    "level",
    0
   ],
   "obj-2::obj-9": [
    "play",
    "play",
    0
   ],
   "obj-2::obj-10": [
    "level",
    "level",
    0
   ],
   "obj-3::obj-9": [
    "play",
    "play",
    0
   ],
   "obj-3::obj-10": [
    "level",
    "level",
    0
   ],
   "obj-4::obj-13": [
    "play",
    "play",
    0
   ],
   "obj-4::obj-14": [
    "level",
    "level",
    0
   ],
   "obj-5::obj-11": [
    "play",
    "play",
    0
   ],
   "obj-5::obj-12": [
    "level",
    "level",
    0
   ],
   "obj-6::obj-9": [
    "play",
    "play",
    0
   ],
   "obj-6::obj-10": [
    "level",
    "level",
    0
   ],
   "obj-6::obj-14": [
    "inside",
    "inside",
    0
   ],
   "obj-7::obj-9": [
    "play",
    "play",
    0
   ],
   "obj-7::obj-10": [
    "level",
    "level",
    0
   ],
   "obj-8::obj-15": [
    "play",
    "play",
    0
   ],
   "obj-8::obj-16": [
    "level",
    "level",
    0
   ],
   "obj-9::obj-6": [
    "play",
    "play",
    0
   ],
   "obj-9::obj-13": [
    "level",
    "level",
    0
   ],
   "inherited_shortname": 1
  },
  "dependency_cache": [],
  "autosave": 0
 }
}
